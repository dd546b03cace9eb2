// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

/**
 * Operations on packed colours: an {@code int} {@code 0xRRGGBB}, 8 bits a channel, display values (sRGB). The top byte is
 * the white channel of strips that have one, and 0 elsewhere. All methods are pure; they allocate nothing unless they say
 * so.
 */
public final class Rgb {

    /** Black: no light. */
    public static final int BLACK = 0x000000;
    /** White: red, green and blue at full; the white channel is 0. */
    public static final int WHITE = 0xFFFFFF;

    /** Forms that {@link #parse} accepts, for messages. */
    public static final String FORMS =
            "#rrggbb, #rgb, #rrggbbww with white, [red,green,blue], [red,green,blue,white], hsl(hue,saturation%,lightness%), hue(degrees), kelvin such as 2700K, or a"
                    + " name such as orange";

    private static final int RED_AND_BLUE = 0x00FF00FF;
    private static final int WHITE_AND_GREEN = 0xFF00FF00;
    private static final int LOW_BITS = 0x7F7F7F7F;
    private static final int HIGH_BITS = 0x80808080;

    private Rgb() {}

    /**
     * Packs three channels; each is used modulo 256.
     *
     * @param red red, 0 to 255
     * @param green green, 0 to 255
     * @param blue blue, 0 to 255
     * @return the packed colour
     */
    public static int of(int red, int green, int blue) {
        return ((red & 0xFF) << 16) | ((green & 0xFF) << 8) | (blue & 0xFF);
    }

    /**
     * Returns the red channel.
     *
     * @param color packed colour
     * @return 0 to 255
     */
    public static int red(int color) {
        return (color >>> 16) & 0xFF;
    }

    /**
     * Returns the green channel.
     *
     * @param color packed colour
     * @return 0 to 255
     */
    public static int green(int color) {
        return (color >>> 8) & 0xFF;
    }

    /**
     * Returns the blue channel.
     *
     * @param color packed colour
     * @return 0 to 255
     */
    public static int blue(int color) {
        return color & 0xFF;
    }

    /**
     * Returns the white channel, which strips with a white LED show.
     *
     * @param color packed colour
     * @return 0 to 255
     */
    public static int white(int color) {
        return color >>> 24;
    }

    /**
     * Replaces the white channel by equal red, green and blue light, for what has no white LED. Light is taken as the
     * square of the display value, so that the sum is {@code sqrt(channel² + white²)}, at most 255.
     *
     * @param color packed colour
     * @return the packed colour, with a white channel of 0
     */
    public static int withoutWhite(int color) {
        int white = white(color);
        return white == 0 ? color : of(sum(red(color), white), sum(green(color), white), sum(blue(color), white));
    }

    private static int sum(int channel, int white) {
        return Math.min(255, (int) (Math.sqrt(channel * channel + white * white) + 0.5));
    }

    /**
     * Dims a colour.
     *
     * @param color packed colour
     * @param level 0 (black) to 1 (unchanged); values outside are clamped, NaN is black
     * @return the dimmed colour
     */
    public static int scale(int color, double level) {
        return scale256(color, (int) (clamp(level) * 256 + 0.5));
    }

    /**
     * Dims a colour by an integer factor, the kernel under {@link #scale}.
     *
     * @param color packed colour
     * @param level 0 (black) to 256 (unchanged); other values are not checked and give wrong colours
     * @return the dimmed colour
     */
    public static int scale256(int color, int level) {
        int even = (((color & RED_AND_BLUE) * level) >>> 8) & RED_AND_BLUE;
        int odd = (((color >>> 8) & RED_AND_BLUE) * level) & WHITE_AND_GREEN;
        return even | odd;
    }

    /**
     * Mixes two colours channel by channel, linearly.
     *
     * @param from colour at share 0
     * @param to colour at share 1
     * @param share share of {@code to}, 0 to 1; clamped, NaN is 0
     * @return the mixed colour
     */
    public static int mix(int from, int to, double share) {
        return mix256(from, to, (int) (clamp(share) * 256 + 0.5));
    }

    /**
     * Mixes two colours by an integer share, the kernel under {@link #mix}.
     *
     * @param from colour at share 0
     * @param to colour at share 256
     * @param share share of {@code to}, 0 to 256; other values are not checked and give wrong colours
     * @return the mixed colour
     */
    public static int mix256(int from, int to, int share) {
        int rest = 256 - share;
        int even = (((from & RED_AND_BLUE) * rest + (to & RED_AND_BLUE) * share) >>> 8) & RED_AND_BLUE;
        int odd = (((from >>> 8) & RED_AND_BLUE) * rest + ((to >>> 8) & RED_AND_BLUE) * share) & WHITE_AND_GREEN;
        return even | odd;
    }

    /**
     * Adds two colours channel by channel, as light does: an additive blend.
     *
     * @param first packed colour
     * @param second packed colour
     * @return the sum, each channel at most 255
     */
    public static int add(int first, int second) {
        int low = (first & LOW_BITS) + (second & LOW_BITS);
        int sum = low ^ ((first ^ second) & HIGH_BITS);
        int carries = ((first & second) | ((first | second) & ~sum)) & HIGH_BITS;
        return sum | ((carries >>> 7) * 0xFF);
    }

    /**
     * Takes the brighter of two colours channel by channel: a blend that does not saturate.
     *
     * @param first packed colour
     * @param second packed colour
     * @return the greatest of each channel
     */
    public static int lighten(int first, int second) {
        return (Math.max(white(first), white(second)) << 24)
                | of(
                        Math.max(red(first), red(second)),
                        Math.max(green(first), green(second)),
                        Math.max(blue(first), blue(second)));
    }

    /**
     * Returns a colour by hue, saturation and value.
     *
     * @param hue in turns: 0 red, 1/3 green, 2/3 blue; any finite value, only its fraction counts
     * @param saturation 0 (grey) to 1 (pure), clamped
     * @param value 0 (black) to 1 (full), clamped
     * @return the packed colour
     */
    public static int hsv(double hue, double saturation, double value) {
        double sixth = (hue - Math.floor(hue)) * 6;
        double peak = clamp(value) * 255;
        double depth = peak * clamp(saturation);
        return of(channel(sixth, 5, peak, depth), channel(sixth, 3, peak, depth), channel(sixth, 1, peak, depth));
    }

    /**
     * Parses a colour, in upper or lower case: {@code #rrggbb} or {@code #rgb}, also without {@code #}; {@code
     * [red,green,blue]}, {@code rgb(red,green,blue)} or just the numbers, 0 to 255; with a white channel {@code #rrggbbww},
     * {@code [red,green,blue,white]} or {@code rgbw(red,green,blue,white)}; {@code hsl(hue,saturation%,lightness%)};
     * {@code hue(degrees)} at full saturation; kelvin from {@code 1000K} to {@code 40000K}; or one of the names red, green,
     * blue, yellow, cyan, magenta, warm_white, white, cool_white, orange, amber, pink, hot_pink, purple, violet, indigo,
     * mint, lime, sky_blue, ocean, lavender and off. Allocates.
     *
     * @param text the text
     * @return the packed colour
     * @throws IllegalArgumentException if the text is anything else; the message names the forms
     */
    public static int parse(String text) {
        Integer color = ColorText.parse(text);
        if (color == null) {
            throw new IllegalArgumentException("'" + text + "' is not a valid colour; write it as " + FORMS);
        }
        return color;
    }

    /**
     * Formats a colour as {@code #rrggbb}, or as {@code #rrggbbww} if its white channel is not 0. Allocates.
     *
     * @param color packed colour
     * @return the text, in lower case
     */
    public static String format(int color) {
        String text = "#" + Integer.toHexString((color & 0xFFFFFF) | 0x1000000).substring(1);
        return white(color) == 0
                ? text
                : text + Integer.toHexString(white(color) | 0x100).substring(1);
    }

    private static int channel(double sixth, int offset, double peak, double depth) {
        double place = (offset + sixth) % 6;
        double ramp = Math.max(0, Math.min(Math.min(place, 4 - place), 1));
        return (int) (peak - depth * ramp + 0.5);
    }

    private static double clamp(double level) {
        return level > 0 ? Math.min(level, 1) : 0;
    }
}
