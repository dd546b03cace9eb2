// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/**
 * Temporal dithering: shows light between two wire steps by alternating between them from frame to frame, each pixel
 * with a phase of its own.
 */
final class DitherEncoder extends PackedEncoder {

    private static final int CENTRE = (int) PackedChannels.CENTRE & 0xFF;

    private final long[] red = new long[256];
    private final long[] green = new long[256];
    private final long[] blue = new long[256];
    private final long[] white = new long[256];
    private final ColorOrder order;
    private final long centre;

    DitherEncoder(ColorOrder order) {
        super(order);
        this.order = order;
        centre = order.channels() == 4 ? PackedChannels.CENTRE : PackedChannels.CENTRE & 0xFFFF_FFFF_FFFFL;
    }

    @Override
    void prepare(Curves curves, int share) {
        fill(red, curves, 0, share, order.red());
        fill(green, curves, 1, share, order.green());
        fill(blue, curves, 2, share, order.blue());
        if (order.white() >= 0) {
            fill(white, curves, Curves.WHITE, share, order.white());
        }
    }

    private static void fill(long[] table, Curves curves, int channel, int share, int place) {
        for (int value = 0; value < table.length; value++) {
            table[value] = (long) (curves.balanced(channel, value, share) + CENTRE) << (16 * place);
        }
    }

    @Override
    boolean encode(int[] pixels, byte[] wire) {
        long[] thresholds = PackedChannels.thresholds(frame++);
        long seen = 0;
        if (order.channels() == 4) {
            for (int i = 0; i < pixels.length; i++) {
                long channels = channels(pixels[i]) | white[pixels[i] >>> 24];
                seen |= channels;
                WORD.set(wire, 4 * i, PackedChannels.pack(channels + thresholds[i & 15]));
            }
            return (seen & PackedChannels.FRACTION) != 0;
        }
        int last = pixels.length - 1;
        for (int i = 0; i < last; i++) {
            long channels = channels(pixels[i]);
            seen |= channels;
            WORD.set(wire, 3 * i, PackedChannels.pack(channels + thresholds[i & 15]));
        }
        long channels = channels(pixels[last]);
        writeLast(wire, PackedChannels.pack(channels + thresholds[last & 15]));
        return ((seen | channels) & PackedChannels.FRACTION) != 0;
    }

    @Override
    long light(int pixel) {
        return (order.channels() == 4 ? channels(pixel) | white[pixel >>> 24] : channels(pixel)) - centre;
    }

    private long channels(int pixel) {
        return red[(pixel >>> 16) & 0xFF] | green[(pixel >>> 8) & 0xFF] | blue[pixel & 0xFF];
    }
}
