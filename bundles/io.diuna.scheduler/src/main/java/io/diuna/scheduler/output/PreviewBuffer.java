// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The newest picture of a strip for whoever wants to look. The strip's thread never waits for viewers: it writes, and a
 * viewer that read in between reads again.
 */
final class PreviewBuffer {

    private static final int TRIES = 100;

    private final int[] pixels;
    private long number = -1;
    private volatile long version;

    PreviewBuffer(int length) {
        pixels = new int[length];
    }

    /** The strip's thread: shows viewers another picture. */
    void write(int[] newest, long newestNumber) {
        long before = version;
        version = before + 1;
        VarHandle.storeStoreFence();
        System.arraycopy(newest, 0, pixels, 0, pixels.length);
        number = newestNumber;
        version = before + 2;
    }

    /** The strip's thread: whether it is the same picture. */
    boolean holds(int[] others) {
        return Arrays.equals(pixels, others);
    }

    /** The strip's thread: the same picture stands for a later frame, too. */
    void stamp(long newestNumber) {
        long before = version;
        version = before + 1;
        VarHandle.storeStoreFence();
        number = newestNumber;
        version = before + 2;
    }

    /** Any thread: copies the newest picture and returns its number, or -1 when there is none. */
    long read(int[] into) {
        int length = Math.min(into.length, pixels.length);
        for (int i = 0; i < TRIES; i++) {
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
