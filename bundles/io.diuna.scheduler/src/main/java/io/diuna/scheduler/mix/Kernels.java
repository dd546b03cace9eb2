// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.color.Rgb;

/** The loops over pixels. Packed {@code 0xWWRRGGBB}; shares and levels are 0 to 256. Called by the frame thread. */
final class Kernels {

    /** Multiplies neighbours far apart (2^32 / golden ratio): a scattered order without a table. */
    private static final int SCATTER = 0x9E3779B1;

    private Kernels() {}

    /** Puts pixels onto a canvas, dimmed. */
    static void put(int[] from, int start, int[] to, int at, int length, int level) {
        if (level == 256) {
            System.arraycopy(from, start, to, at, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[at + i] = Rgb.scale256(from[start + i], level);
        }
    }

    /** Puts pixels onto a canvas in reverse, dimmed: {@code from[start]} comes last. */
    static void putReversed(int[] from, int start, int[] to, int at, int length, int level) {
        int last = at + length - 1;
        for (int i = 0; i < length; i++) {
            to[last - i] = Rgb.scale256(from[start + i], level);
        }
    }

    /** Puts pixels onto a canvas one by one, dimmed: {@code picture[from[i]]} to {@code canvas[to[i]]}. */
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

    /** Stretches or shrinks a picture: each pixel shows the one at its place. */
    static void stretch(int[] from, int[] result) {
        long twice = 2L * result.length;
        for (int i = 0; i < result.length; i++) {
            result[i] = from[(int) ((2L * i + 1) * from.length / twice)];
        }
    }

    /** Melts {@code from} into {@code to}. */
    static void crossfade(int[] from, int[] to, int[] result, int share) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Rgb.mix256(from[i], to[i], share);
        }
    }

    /** Through black: the first half dims {@code from}, the second lights {@code to}. */
    static void fade(int[] from, int[] to, int[] result, int share) {
        boolean first = share < 128;
        put(first ? from : to, 0, result, 0, result.length, first ? 256 - 2 * share : 2 * share - 256);
    }

    /** {@code to} moves in from the first pixel; the pixel at the edge is mixed, so the edge moves evenly. */
    static void wipe(int[] from, int[] to, int[] result, int share) {
        int edge = result.length * share;
        int whole = edge >>> 8;
        System.arraycopy(to, 0, result, 0, whole);
        System.arraycopy(from, whole, result, whole, result.length - whole);
        if (whole < result.length) {
            result[whole] = Rgb.mix256(from[whole], to[whole], edge & 0xFF);
        }
    }

    /** Pixel after pixel in a scattered order. */
    static void dissolve(int[] from, int[] to, int[] result, int share) {
        for (int i = 0; i < result.length; i++) {
            result[i] = ((i * SCATTER) >>> 24) < share ? to[i] : from[i];
        }
    }
}
