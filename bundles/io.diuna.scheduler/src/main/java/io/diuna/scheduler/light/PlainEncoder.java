// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/**
 * Encoder that rounds each channel to the nearest step. The table of each channel holds the light shifted to its place
 * among the bytes of a pixel, so that a pixel is three or four lookups and one write.
 */
final class PlainEncoder extends PixelEncoder implements RunEncoder {

    private static final int HALF = 128;

    private final int[] red = new int[256];
    private final int[] green = new int[256];
    private final int[] blue = new int[256];
    private final int[] white = new int[256];
    private final ColorOrder order;

    PlainEncoder(ColorOrder order) {
        this.order = order;
    }

    @Override
    void prepare(Curves curves, int share) {
        prepare(curves, share, Curves.ONE);
    }

    @Override
    public void prepare(Curves curves, int cap, int share) {
        fill(red, curves, 0, cap, share, order.red());
        fill(green, curves, 1, cap, share, order.green());
        fill(blue, curves, 2, cap, share, order.blue());
        if (order.white() >= 0) {
            fill(white, curves, Curves.WHITE, cap, share, order.white());
        }
    }

    private static void fill(int[] table, Curves curves, int channel, int cap, int share, int place) {
        for (int value = 0; value < table.length; value++) {
            int light = Curves.times(curves.balanced(channel, value, cap), share);
            table[value] = ((light + HALF) >>> 8) << (8 * place);
        }
    }

    @Override
    boolean encode(int[] pixels, byte[] wire) {
        encode(pixels, 0, pixels.length, wire);
        return false;
    }

    @Override
    public long encode(int[] pixels, int from, int end, long[] offsets, long[] thresholds, byte[] wire) {
        encode(pixels, from, end, wire);
        return 0;
    }

    private void encode(int[] pixels, int from, int end, byte[] wire) {
        if (order.channels() == 4) {
            for (int i = from; i < end; i++) {
                WORD.set(wire, 4 * i, word(pixels[i]) | white[pixels[i] >>> 24]);
            }
            return;
        }
        int words = Math.min(end, pixels.length - 1);
        for (int i = from; i < words; i++) {
            WORD.set(wire, 3 * i, word(pixels[i])); // the fourth byte belongs to the next pixel, which is written next
        }
        if (words < end) {
            writeLast(wire, word(pixels[words]));
        }
    }

    private int word(int pixel) {
        return red[(pixel >>> 16) & 0xFF] | green[(pixel >>> 8) & 0xFF] | blue[pixel & 0xFF];
    }
}
