// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.color.Rgb;

/** Loops over packed pixels {@code 0xWWRRGGBB}. Shares and levels are 0 to 256. For the frame thread. */
final class Kernels {

    /** Fibonacci hashing (2^32 / golden ratio): spreads neighbouring indices far apart, without a table. */
    private static final int SCATTER = 0x9E3779B1;

    private Kernels() {}

    /** Copies a run of pixels, dimmed. */
    static void put(int[] from, int start, int[] to, int at, int length, int level) {
        if (level == 256) {
            System.arraycopy(from, start, to, at, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[at + i] = Rgb.scale256(from[start + i], level);
        }
    }

    /** Copies a run of pixels in reverse, dimmed: {@code from[start]} comes last. */
    static void putReversed(int[] from, int start, int[] to, int at, int length, int level) {
        int last = at + length - 1;
        for (int i = 0; i < length; i++) {
            to[last - i] = Rgb.scale256(from[start + i], level);
        }
    }

    /** Copies pixels by index, dimmed: {@code picture[from[i]]} to {@code canvas[to[i]]}. */
    static void scatter(int[] picture, int[] from, int[] canvas, int[] to, int level) {
        if (level == 256) {
            for (int i = 0; i < to.length; i++) {
                canvas[to[i]] = picture[from[i]];
            }
            return;
        }
        for (int i = 0; i < to.length; i++) {
            canvas[to[i]] = Rgb.scale256(picture[from[i]], level);
        }
    }

    /** Stretches or shrinks a picture, by the nearest pixel. */
    static void stretch(int[] from, int[] result) {
        long twice = 2L * result.length;
        for (int i = 0; i < result.length; i++) {
            result[i] = from[(int) ((2L * i + 1) * from.length / twice)];
        }
    }

    /** Crossfades from one picture to another. */
    static void crossfade(int[] from, int[] to, int[] result, int share) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Rgb.mix256(from[i], to[i], share);
        }
    }

    /** Fades through black: the first half dims {@code from}, the second brightens {@code to}. */
    static void fade(int[] from, int[] to, int[] result, int share) {
        boolean first = share < 128;
        put(first ? from : to, 0, result, 0, result.length, first ? 256 - 2 * share : 2 * share - 256);
    }

    /** Wipes from the first pixel to the last; the pixel at the edge is mixed, so that the edge moves evenly. */
    static void wipe(int[] from, int[] to, int[] result, int share) {
        int edge = result.length * share;
        int whole = edge >>> 8;
        System.arraycopy(to, 0, result, 0, whole);
        System.arraycopy(from, whole, result, whole, result.length - whole);
        if (whole < result.length) {
            result[whole] = Rgb.mix256(from[whole], to[whole], edge & 0xFF);
        }
    }

    /** Dissolves pixel by pixel, in a scattered order. */
    static void dissolve(int[] from, int[] to, int[] result, int share) {
        for (int i = 0; i < result.length; i++) {
            result[i] = ((i * SCATTER) >>> 24) < share ? to[i] : from[i];
        }
    }
}
