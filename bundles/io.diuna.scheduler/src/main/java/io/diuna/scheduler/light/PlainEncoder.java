// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/**
 * Encoder that rounds each channel to the nearest step. The table of each channel holds the light shifted to its place
 * among the bytes of a pixel, so that a pixel is three or four lookups and one write.
 */
final class PlainEncoder extends PixelEncoder {

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
        for (int value = 0; value < 256; value++) {
            red[value] = step(curves.balanced(0, value, share)) << (8 * order.red());
            green[value] = step(curves.balanced(1, value, share)) << (8 * order.green());
            blue[value] = step(curves.balanced(2, value, share)) << (8 * order.blue());
            if (order.white() >= 0) {
                white[value] = step(curves.balanced(Curves.WHITE, value, share)) << (8 * order.white());
            }
        }
    }

    private static int step(int light) {
        return (light + HALF) >>> 8;
    }

    @Override
    boolean encode(int[] pixels, byte[] wire) {
        if (order.channels() == 4) {
            for (int i = 0; i < pixels.length; i++) {
                WORD.set(wire, 4 * i, word(pixels[i]) | white[pixels[i] >>> 24]);
            }
            return false;
        }
        int last = pixels.length - 1;
        for (int i = 0; i < last; i++) {
            WORD.set(wire, 3 * i, word(pixels[i])); // the fourth byte belongs to the next pixel, which is written next
        }
        writeLast(wire, word(pixels[last]));
        return false;
    }

    private int word(int pixel) {
        return red[(pixel >>> 16) & 0xFF] | green[(pixel >>> 8) & 0xFF] | blue[pixel & 0xFF];
    }
}
