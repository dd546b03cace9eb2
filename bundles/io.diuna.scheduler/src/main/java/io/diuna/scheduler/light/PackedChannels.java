// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import java.util.Arrays;

/**
 * Four channels of a pixel packed into a long (SIMD within a register), 16 bits each, in wire order; and the dither
 * thresholds, which are added before the lower eight bits of each channel are cut off.
 *
 * <p>The thresholds are ordered: over any 16 frames a channel of a pixel meets each of the 16 thresholds once, and so
 * do any 16 pixels of a frame that start at a multiple of 16. So light between two steps is exact to 1/32 of a step on
 * average over 16 frames, and over 16 equal pixels of each frame. Channels and neighbouring pixels have different
 * phases, so that nothing flickers as a whole or seems to move.
 */
final class PackedChannels {

    /** Half the distance between two thresholds, in each channel. */
    static final long CENTRE = 0x0008_0008_0008_0008L;

    /** Mask of channels 0 and 2, with room above each for a product. */
    private static final long EVEN = 0x0000_FFFF_0000_FFFFL;

    /** Half a step in each channel, together with {@link #CENTRE}: rounds to the nearest. */
    static final long NEAREST = 0x0078_0078_0078_0078L;

    /** Mask of the bits that are set if light lies between two steps, once the centre was added. */
    static final long FRACTION = 0x00F0_00F0_00F0_00F0L;

    private static final int FRAMES = 16;
    private static final int CHANNELS = 4;
    private static final long[][] THRESHOLDS = thresholds();
    private static final long[] OFFSETS = offsets();
    private static final long[] ALL_CENTRE = all(CENTRE);
    private static final long[] ALL_NEAREST = all(NEAREST);

    private PackedChannels() {}

    /**
     * Offsets in each channel, in place of the centre, for pixels 0 to 15, 16 to 31 and so on. With them light between two steps is
     * exact to 1/512 of a step on average over 16 frames of 16 equal pixels. The centre for all pixels without dithering.
     */
    static long[] offsets(boolean dither) {
        return dither ? OFFSETS : ALL_CENTRE;
    }

    /** Multiplies each channel by a share in 1/65536, rounded down. */
    static long times(long channels, int share) {
        long even = ((channels & EVEN) * share) >>> 16;
        long odd = ((channels >>> 16) & EVEN) * share;
        return (even & EVEN) | (odd & ~EVEN);
    }

    /** The thresholds of one frame, for pixels 0 to 15, 16 to 31 and so on. */
    static long[] thresholds(int frame) {
        return THRESHOLDS[frame & (FRAMES - 1)];
    }

    /** The thresholds of one frame; half a step for all pixels without dithering. */
    static long[] thresholds(int frame, boolean dither) {
        return dither ? thresholds(frame) : ALL_NEAREST;
    }

    private static long[][] thresholds() {
        long[][] all = new long[FRAMES][FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int pixel = 0; pixel < FRAMES; pixel++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int phase = reversed(pixel) + 5 * channel;
                    long threshold = 16L * reversed((frame + phase) & (FRAMES - 1));
                    all[frame][pixel] |= threshold << (16 * channel);
                }
            }
        }
        return all;
    }

    private static long[] offsets() {
        long[] all = new long[FRAMES];
        for (int pixel = 0; pixel < FRAMES; pixel++) {
            all[pixel] = (CENTRE >>> 3) * reversed(pixel);
        }
        return all;
    }

    private static long[] all(long channels) {
        long[] all = new long[FRAMES];
        Arrays.fill(all, channels);
        return all;
    }

    /** Four bits in reverse: makes neighbours as different as possible. */
    private static int reversed(int bits) {
        return Integer.reverse(bits) >>> 28;
    }

    /** Packs the upper bytes of the four channels into an int. */
    static int pack(long channels) {
        long bytes = (channels >>> 8) & 0x00FF_00FF_00FF_00FFL;
        bytes |= bytes >>> 8;
        return (int) (bytes & 0xFFFF) | ((int) (bytes >>> 16) & 0xFFFF_0000);
    }
}
