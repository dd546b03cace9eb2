// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import java.util.Arrays;

/** Blend modes over packed pixels {@code 0xWWRRGGBB}, channel by channel. For the frame thread. */
final class Blends {

    private static final int EVEN = 0x00FF00FF;
    private static final int OVERFLOW = 0x01000100;

    private Blends() {}

    /**
     * Blends upper pixels onto a run of lower ones.
     *
     * @param above the upper pixels, from index 0 on
     * @param plain true if index 0 is blended onto the whole run
     * @param onto the lower pixels, replaced by the result
     * @param at the first pixel of the run
     * @param length of the run
     */
    static void lay(Blend blend, int[] above, boolean plain, int[] onto, int at, int length) {
        int mask = plain ? 0 : -1; // index 0 for all pixels, or one index for each
        int end = at + length;
        switch (blend) {
            case NORMAL -> replace(above, plain, onto, at, end);
            case ADD -> add(above, mask, onto, at, end);
            case SCREEN -> screen(above, mask, onto, at, end);
            case MULTIPLY -> multiply(above, mask, onto, at, end);
            case LIGHTEN -> lighten(above, mask, onto, at, end);
            case DARKEN -> darken(above, mask, onto, at, end);
        }
    }

    /**
     * Blends one upper pixel over a lower one.
     *
     * @param level level of 0 to 256 of the upper one: from the colour that changes nothing in this mode to its own; with {@link
     *     Blend#NORMAL} from black
     * @param cover share of 0 to 256 of the result
     */
    static int over(Blend blend, int below, int above, int level, int cover) {
        int lit = Rgb.scale256(above, level);
        int result = switch (blend) {
            case NORMAL -> lit;
            case ADD -> add(below, lit);
            case SCREEN -> ~multiply(~below, ~lit);
            case MULTIPLY -> multiply(below, Rgb.mix256(-1, above, level));
            case LIGHTEN -> lighter(below, lit);
            case DARKEN -> darker(below, Rgb.mix256(-1, above, level));
        };
        return Rgb.mix256(below, result, cover);
    }

    private static void replace(int[] above, boolean plain, int[] onto, int at, int end) {
        if (plain) {
            Arrays.fill(onto, at, end, above[0]);
        } else {
            System.arraycopy(above, 0, onto, at, end - at);
        }
    }

    private static void add(int[] above, int mask, int[] onto, int at, int end) {
        for (int i = at; i < end; i++) {
            onto[i] = add(onto[i], above[(i - at) & mask]);
        }
    }

    private static void screen(int[] above, int mask, int[] onto, int at, int end) {
        for (int i = at; i < end; i++) {
            onto[i] = ~multiply(~onto[i], ~above[(i - at) & mask]);
        }
    }

    private static void multiply(int[] above, int mask, int[] onto, int at, int end) {
        for (int i = at; i < end; i++) {
            onto[i] = multiply(onto[i], above[(i - at) & mask]);
        }
    }

    private static void lighten(int[] above, int mask, int[] onto, int at, int end) {
        for (int i = at; i < end; i++) {
            onto[i] = lighter(onto[i], above[(i - at) & mask]);
        }
    }

    private static void darken(int[] above, int mask, int[] onto, int at, int end) {
        for (int i = at; i < end; i++) {
            onto[i] = darker(onto[i], above[(i - at) & mask]);
        }
    }

    private static int lighter(int a, int b) {
        return a ^ ((a ^ b) & less(a, b));
    }

    private static int darker(int a, int b) {
        return b ^ ((a ^ b) & less(a, b));
    }

    private static int add(int a, int b) {
        int even = (a & EVEN) + (b & EVEN);
        int odd = ((a >>> 8) & EVEN) + ((b >>> 8) & EVEN);
        return full(even) | (full(odd) << 8);
    }

    /** Two sums of 16 bits each, saturated at 255. */
    private static int full(int sums) {
        int over = sums & OVERFLOW;
        return (sums | (over - (over >>> 8))) & EVEN;
    }

    private static int multiply(int a, int b) {
        return (product(a >>> 24, b >>> 24) << 24)
                | (product((a >>> 16) & 0xFF, (b >>> 16) & 0xFF) << 16)
                | (product((a >>> 8) & 0xFF, (b >>> 8) & 0xFF) << 8)
                | product(a & 0xFF, b & 0xFF);
    }

    /** a * b / 255, rounded; exact for all bytes. */
    private static int product(int a, int b) {
        int twice = a * b + 128;
        return (twice + (twice >>> 8)) >>> 8;
    }

    /** 0xFF in each channel in which a is less than b, 0 in the others. */
    private static int less(int a, int b) {
        int even = lessInEach(a & EVEN, b & EVEN);
        int odd = lessInEach((a >>> 8) & EVEN, (b >>> 8) & EVEN);
        return even | (odd << 8);
    }

    private static int lessInEach(int a, int b) {
        int borrow = ~((a | OVERFLOW) - b) & OVERFLOW; // the guard bit is cleared where a is less
        return borrow - (borrow >>> 8);
    }
}
