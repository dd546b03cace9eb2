// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.color.Rgb;

/**
 * Conversion of pixels that use the white channel, for strips without a white LED: see {@link Rgb#withoutWhite}. For the
 * bus thread; allocates at the first frame with white only.
 */
final class RgbConversion {

    private int[] converted = {};

    /** Returns the pixels with a white channel of 0: the given array if it has no white. */
    int[] apply(int[] pixels) {
        return hasWhite(pixels) ? convert(pixels) : pixels;
    }

    private static boolean hasWhite(int[] pixels) {
        int seen = 0;
        for (int pixel : pixels) {
            seen |= pixel;
        }
        return Rgb.white(seen) != 0;
    }

    private int[] convert(int[] pixels) {
        if (converted.length != pixels.length) {
            converted = new int[pixels.length];
        }
        for (int i = 0; i < pixels.length; i++) {
            converted[i] = Rgb.withoutWhite(pixels[i]);
        }
        return converted;
    }
}
