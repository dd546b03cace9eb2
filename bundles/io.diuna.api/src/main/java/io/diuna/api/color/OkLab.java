// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

/**
 * Interpolation of colours in the colour space Oklab (B. Ottosson, "A perceptual color space for image processing", 2020),
 * in which equal steps look equal: halfway between blue and yellow is no grey, and nothing gets darker on the way.
 *
 * <p>Oklab is a linear map of the cube roots of cone responses, so these are interpolated, with the same result.
 */
final class OkLab {

    private static final double STEPS = 255;

    private OkLab() {}

    /** Cube roots of the cone responses of a packed colour. */
    static double[] of(int color) {
        double red = linear(Rgb.red(color));
        double green = linear(Rgb.green(color));
        double blue = linear(Rgb.blue(color));
        return new double[] {
            Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue),
            Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue),
            Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        };
    }

    /**
     * Returns the packed colour between two of {@link #of}.
     *
     * @param share share of the second, 0 to 1
     */
    static int mix(double[] from, double[] to, double share) {
        double l = cube(from[0] + (to[0] - from[0]) * share);
        double m = cube(from[1] + (to[1] - from[1]) * share);
        double s = cube(from[2] + (to[2] - from[2]) * share);
        return Rgb.of(
                display(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                display(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                display(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double root) {
        return root * root * root;
    }

    /** Light of a display value of sRGB, IEC 61966-2-1. */
    private static double linear(int channel) {
        double value = channel / STEPS;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Display value of sRGB, 0 to 255, of a light. */
    private static int display(double light) {
        double clamped = Math.max(0, Math.min(1, light));
        double value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) (value * STEPS + 0.5);
    }
}
