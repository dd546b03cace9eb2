// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

/** Encoder of a run of pixels that are dimmed by one share, for which its tables are filled. For the bus thread. */
interface RunEncoder {

    /** Fills the tables; every light is multiplied by one share in 1/65536, and then by another, rounded down each time. */
    void prepare(Curves curves, int cap, int share);

    /**
     * Encodes pixels from an index up to another.
     *
     * @param offsets added to the channels of pixels 0 to 15, 16 to 31 and so on
     * @param thresholds added after that, before the lower eight bits of each channel are cut off
     * @return the bits of the channels of all pixels, before the thresholds were added; 0 from an encoder that rounds
     */
    long encode(int[] pixels, int from, int end, long[] offsets, long[] thresholds, byte[] wire);
}
