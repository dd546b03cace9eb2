// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/**
 * Temporal dithering: shows light between two wire steps by alternating between them from frame to frame, each pixel
 * with a phase of its own.
 */
final class DitherEncoder extends PackedEncoder implements RunEncoder {

    private final long[] red = new long[256];
    private final long[] green = new long[256];
    private final long[] blue = new long[256];
    private final long[] white = new long[256];
    private final ColorOrder order;

    DitherEncoder(ColorOrder order) {
        super(order);
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

    private static void fill(long[] table, Curves curves, int channel, int cap, int share, int place) {
        for (int value = 0; value < table.length; value++) {
            long light = Curves.times(curves.balanced(channel, value, cap), share);
            table[value] = light << (16 * place);
        }
    }

    @Override
    boolean encode(int[] pixels, byte[] wire) {
        long[] thresholds = PackedChannels.thresholds(nextFrame());
        long seen = encode(pixels, 0, pixels.length, PackedChannels.offsets(false), thresholds, wire);
        return (seen & PackedChannels.FRACTION) != 0;
    }

    @Override
    public long encode(int[] pixels, int from, int end, long[] offsets, long[] thresholds, byte[] wire) {
        long seen = 0;
        if (order.channels() == 4) {
            for (int i = from; i < end; i++) {
                long channels = (channels(pixels[i]) | white[pixels[i] >>> 24]) + offsets[i & 15];
                seen |= channels;
                WORD.set(wire, 4 * i, PackedChannels.pack(channels + thresholds[i & 15]));
            }
            return seen;
        }
        int words = Math.min(end, pixels.length - 1);
        for (int i = from; i < words; i++) {
            long channels = channels(pixels[i]) + offsets[i & 15];
            seen |= channels;
            WORD.set(wire, 3 * i, PackedChannels.pack(channels + thresholds[i & 15]));
        }
        if (words < end) {
            long channels = channels(pixels[words]) + offsets[words & 15];
            seen |= channels;
            writeLast(wire, PackedChannels.pack(channels + thresholds[words & 15]));
        }
        return seen;
    }

    @Override
    long light(int pixel) {
        return order.channels() == 4 ? channels(pixel) | white[pixel >>> 24] : channels(pixel);
    }

    private long channels(int pixel) {
        return red[(pixel >>> 16) & 0xFF] | green[(pixel >>> 8) & 0xFF] | blue[pixel & 0xFF];
    }
}
