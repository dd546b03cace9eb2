// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Seqlock around the newest picture of a strip, for viewers. The bus thread never waits for viewers; a viewer that
 * reads during a write retries.
 */
final class PreviewBuffer {

    private static final int MOST_TRIES = 100;

    private final int[] pixels;
    private long number = -1;

    /** Odd while the bus thread writes. */
    private volatile long version;

    PreviewBuffer(int length) {
        pixels = new int[length];
    }

    /** Bus thread: replaces the picture. */
    void write(int[] newest, long newestNumber) {
        long before = version;
        version = before + 1;
        VarHandle.storeStoreFence();
        System.arraycopy(newest, 0, pixels, 0, pixels.length);
        number = newestNumber;
        version = before + 2;
    }

    /** Bus thread: returns true if these pixels equal the picture. */
    boolean holds(int[] others) {
        return Arrays.equals(pixels, others);
    }

    /** Bus thread: gives the picture the number of a later frame that equals it. */
    void stamp(long newestNumber) {
        long before = version;
        version = before + 1;
        VarHandle.storeStoreFence();
        number = newestNumber;
        version = before + 2;
    }

    /**
     * Any thread: copies the picture, as many pixels as fit.
     *
     * @return the frame number; -1 if there is no picture yet, or all {@value #MOST_TRIES} tries met a write
     */
    long read(int[] into) {
        int length = Math.min(into.length, pixels.length);
        for (int i = 0; i < MOST_TRIES; i++) {
            long before = version;
            if ((before & 1) == 0) {
                System.arraycopy(pixels, 0, into, 0, length);
                long copied = number;
                VarHandle.loadLoadFence();
                if (version == before) {
                    return copied;
                }
            }
            Thread.onSpinWait();
        }
        return -1;
    }
}
