// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/** Encoder that packs the light of a pixel into a long, from which it can also dim each pixel by a share of its own. */
abstract class PackedEncoder extends PixelEncoder {

    private final int channels;

    /** Counter of the frames, which turns the dither thresholds. */
    int frame;

    PackedEncoder(ColorOrder order) {
        channels = order.channels();
    }

    /** The light of the channels of a pixel, in wire order. */
    abstract long light(int pixel);

    /**
     * Encodes all pixels, each dimmed by its share.
     *
     * @param dither true for temporal dithering
     * @return true if some light lies between two steps, so that the same pixels give other bytes the next time
     */
    final boolean encode(int[] pixels, PixelShares shares, boolean dither, byte[] wire) {
        long[] thresholds = PackedChannels.thresholds(frame++);
        long seen = 0;
        int words = channels == 4 ? pixels.length : pixels.length - 1;
        for (int i = 0; i < pixels.length; i++) {
            long dimmed = PackedChannels.times(light(pixels[i]), shares.at(i));
            long offset = dimmed + (dither ? PackedChannels.offset(i) : PackedChannels.CENTRE);
            seen |= offset;
            int word = PackedChannels.pack(offset + (dither ? thresholds[i & 15] : PackedChannels.NEAREST));
            if (i < words) {
                WORD.set(wire, channels * i, word); // of three channels the fourth byte belongs to the next pixel
            } else {
                writeLast(wire, word);
            }
        }
        return dither && (seen & PackedChannels.FRACTION) != 0;
    }
}
