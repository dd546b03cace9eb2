// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import java.util.Arrays;

/** Lays pixels over others. Packed {@code 0xWWRRGGBB}, each channel for itself. Called by the frame thread. */
final class Blends {

    private static final int EVEN = 0x00FF00FF;
    private static final int OVERFLOW = 0x01000100;

    private Blends() {}

    /**
     * Lays pixels over a run of others.
     *
     * @param above the upper pixels, from the first on
     * @param plain whether the first of them is laid over all
     * @param onto the lower pixels, which become what is seen
     * @param at the first pixel of the run
     * @param length of the run
     */
    static void lay(Blend blend, int[] above, boolean plain, int[] onto, int at, int length) {
        int mask = plain ? 0 : -1;
        int end = at + length;
        switch (blend) {
            case NORMAL -> {
                if (plain) {
                    Arrays.fill(onto, at, end, above[0]);
                } else {
                    System.arraycopy(above, 0, onto, at, length);
                }
            }
            case ADD -> {
                for (int i = at; i < end; i++) {
                    onto[i] = add(onto[i], above[(i - at) & mask]);
                }
            }
            case SCREEN -> {
                for (int i = at; i < end; i++) {
                    onto[i] = ~multiply(~onto[i], ~above[(i - at) & mask]);
                }
            }
            case MULTIPLY -> {
                for (int i = at; i < end; i++) {
                    onto[i] = multiply(onto[i], above[(i - at) & mask]);
                }
            }
            case LIGHTEN -> {
                for (int i = at; i < end; i++) {
                    onto[i] = lighter(onto[i], above[(i - at) & mask]);
                }
            }
            case DARKEN -> {
                for (int i = at; i < end; i++) {
                    onto[i] = darker(onto[i], above[(i - at) & mask]);
                }
            }
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

    /** Two sums in 16 bits each, cut off at 255. */
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

    /** 0xFF in each channel in which a is less than b, 0 elsewhere. */
    private static int less(int a, int b) {
        int even = lessInEach(a & EVEN, b & EVEN);
        int odd = lessInEach((a >>> 8) & EVEN, (b >>> 8) & EVEN);
        return even | (odd << 8);
    }

    private static int lessInEach(int a, int b) {
        int borrow = ~((a | OVERFLOW) - b) & OVERFLOW; // the guard bit falls where a is less
        return borrow - (borrow >>> 8);
    }
}
