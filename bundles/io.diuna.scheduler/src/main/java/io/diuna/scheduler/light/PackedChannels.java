// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

/**
 * The channels of a pixel side by side in a long, 16 bits each, in the order of the wire; and what is added to them before
 * the lower eight bits of each are cut off.
 *
 * <p>The thresholds are ordered: in any 16 frames a channel of a pixel meets all 16 of them once, and so do any 16 pixels
 * within a frame that begin at a multiple of 16. So light between two steps is right to 1/32 of a step in the mean over 16 frames,
 * and over 16 pixels of the same light in each frame. The channels of a pixel and the pixels beside it are out of step, so
 * that nothing flickers as a whole and nothing seems to wander.
 */
final class PackedChannels {

    /** Half of the distance between two thresholds, for all channels. */
    static final long CENTRE = 0x0008_0008_0008_0008L;

    /** With the centre, half a step: rounds to the nearest. */
    static final long NEAREST = 0x0078_0078_0078_0078L;

    /** What tells light between two steps, once the centre is added. */
    static final long FRACTION = 0x00F0_00F0_00F0_00F0L;

    private static final int TURNS = 16;
    private static final int CHANNELS = 4;
    private static final long[][] THRESHOLDS = thresholds();

    private PackedChannels() {}

    /** What is added in one frame to the pixels 0 to 15, then to 16 to 31 and so on. */
    static long[] thresholds(int turn) {
        return THRESHOLDS[turn & (TURNS - 1)];
    }

    private static long[][] thresholds() {
        long[][] all = new long[TURNS][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int pixel = 0; pixel < TURNS; pixel++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int phase = reversed(pixel) + 5 * channel;
                    long threshold = 16L * reversed((turn + phase) & (TURNS - 1));
                    all[turn][pixel] |= threshold << (16 * channel);
                }
            }
        }
        return all;
    }

    /** Four bits in opposite order: neighbours become as different as can be. */
    private static int reversed(int bits) {
        return Integer.reverse(bits) >>> 28;
    }

    /** The upper bytes of all channels, together. */
    static int pack(long lanes) {
        long bytes = (lanes >>> 8) & 0x00FF_00FF_00FF_00FFL;
        bytes |= bytes >>> 8;
        return (int) (bytes & 0xFFFF) | ((int) (bytes >>> 16) & 0xFFFF_0000);
    }
}
