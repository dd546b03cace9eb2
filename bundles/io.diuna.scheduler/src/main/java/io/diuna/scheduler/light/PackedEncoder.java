// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/** Encoder that packs the light of a pixel into a long, from which it can also dim each pixel by a share of its own. */
abstract class PackedEncoder extends PixelEncoder {

    private final int channels;

    private int frame;

    PackedEncoder(ColorOrder order) {
        channels = order.channels();
    }

    /** Counts the frames, which turn the dither thresholds. */
    final int nextFrame() {
        return frame++;
    }

    /** The light of the channels of a pixel, in wire order. */
    abstract long light(int pixel);

    /**
     * Encodes a run of pixels that are dimmed by one share.
     *
     * @param share in 1/65536
     * @param offsets added to the channels of pixels 0 to 15, 16 to 31 and so on
     * @param thresholds added after that, before the lower eight bits of each channel are cut off
     * @return the bits of the channels of all pixels, before the thresholds were added
     */
    final long encodeDimmed(
            int[] pixels, int from, int end, int share, long[] offsets, long[] thresholds, byte[] wire) {
        int words = channels == 4 ? end : Math.min(end, pixels.length - 1);
        long seen = 0;
        for (int i = from; i < words; i++) {
            long dimmed = PackedChannels.times(light(pixels[i]), share) + offsets[i & 15];
            seen |= dimmed;
            // Of three channels the fourth byte belongs to the next pixel.
            WORD.set(wire, channels * i, PackedChannels.pack(dimmed + thresholds[i & 15]));
        }
        if (words < end) {
            long dimmed = PackedChannels.times(light(pixels[words]), share) + offsets[words & 15];
            seen |= dimmed;
            writeLast(wire, PackedChannels.pack(dimmed + thresholds[words & 15]));
        }
        return seen;
    }
}
