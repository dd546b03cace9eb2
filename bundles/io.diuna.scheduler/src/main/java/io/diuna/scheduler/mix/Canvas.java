// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Pixels of one strip, handed over from the frame thread to the bus thread. A picture that equals the one which the strip shows
 * is held back: the bus thread sleeps on. Viewers copy the picture taken last, under a seqlock: the bus thread never waits for
 * them.
 */
public final class Canvas {

    /** Sequence number of no picture. */
    private static final long NONE = -1;

    private static final int MOST_TRIES = 100;

    private final int length;
    private final TripleBuffer buffer;
    private volatile Thread reader;
    private volatile long published;
    private volatile long held;

    /** Tick up to which the picture taken last is known to be right. */
    private volatile long heldNumber;

    /** Sequence number of the picture that the strip shows; {@link #NONE} if it needs each picture, equal or not. */
    private volatile long settled = NONE;

    /** Odd while the bus thread exchanges the picture that viewers copy; 0 before the first. */
    private volatile long version;

    /**
     * @param length pixels of the strip
     * @param reader the thread to unpark when there is a new picture
     */
    public Canvas(int length, Thread reader) {
        this.length = length;
        this.buffer = TripleBuffer.withLevels(length);
        this.reader = reader;
    }

    /** Bus thread: replaces the thread that is unparked when there is a new picture. */
    public void readBy(Thread next) {
        if (reader != next) {
            reader = next;
        }
    }

    /** Any thread: the number of pictures that were composed, those held back included. */
    public long published() {
        return published;
    }

    /** Any thread: the number of pictures that were held back, since the strip shows an equal one. */
    public long held() {
        return held;
    }

    public int length() {
        return length;
    }

    /** Bus thread: the sequence number of the picture taken last. */
    public long sequence() {
        return buffer.sequence();
    }

    /** Bus thread: takes the newest picture. Returns true if there was a new one. */
    public boolean refresh() {
        if (!buffer.isFresh()) {
            return false;
        }
        long before = version;
        version = before + 1;
        buffer.refresh();
        version = before + 2;
        return true;
    }

    /**
     * Bus thread: the sequence number of the first of the equal pictures, published one after the other, that the picture taken
     * last continues.
     */
    public long origin() {
        return buffer.origin();
    }

    /** Bus thread: the strip shows the picture taken last, and no equal one need be handed over. */
    public void settle() {
        settled = buffer.sequence();
    }

    /** Bus thread: the strip needs each picture, be it equal to the one before or not. */
    public void unsettle() {
        if (settled != NONE) {
            settled = NONE;
        }
    }

    /** Bus thread, after the last picture was composed: makes the picture taken last black, for the next tick. */
    public void blacken() {
        long before = version;
        version = before + 1;
        VarHandle.storeStoreFence();
        Arrays.fill(buffer.front(), 0);
        heldNumber = number() + 1;
        version = before + 2;
    }

    /**
     * Any thread: copies the picture taken last, dimmed for a screen, as many pixels as fit.
     *
     * @return the newest tick that it is right for; -1 if there is no picture yet, or all {@value #MOST_TRIES} tries met an
     *     exchange
     */
    public long read(int[] into) {
        int count = Math.min(into.length, length);
        for (int i = 0; i < MOST_TRIES; i++) {
            long before = version;
            if (before == 0) {
                return -1;
            }
            if ((before & 1) == 0) {
                System.arraycopy(buffer.front(), 0, into, 0, count);
                buffer.frontLevels().dim(into, count);
                long number = number();
                VarHandle.loadLoadFence();
                if (version == before) {
                    return number;
                }
            }
            Thread.onSpinWait();
        }
        return -1;
    }

    /** Bus thread: the picture taken last, before it is dimmed by {@link #levels}. */
    public int[] pixels() {
        return buffer.front();
    }

    /** Bus thread: the levels of the picture taken last. */
    public LevelPlane levels() {
        return buffer.frontLevels();
    }

    /** Bus thread: the newest tick that the picture taken last is right for. */
    public long number() {
        return Math.max(buffer.number(), heldNumber);
    }

    /** Bus thread: the instant of the picture taken last. */
    public long nanos() {
        return buffer.nanos();
    }

    /** Frame thread: the picture to fill. */
    int[] back() {
        return buffer.back();
    }

    /** Frame thread: the levels of the picture to fill. */
    LevelPlane backLevels() {
        return buffer.backLevels();
    }

    /** Frame thread: publishes the filled picture, and unparks the bus thread, unless the strip shows an equal one. */
    void publish(long number, long nanos) {
        long before = published;
        published = before + 1; // first: a reader that has the picture also finds it counted
        boolean repeated = buffer.isRepeated();
        if (repeated && settled >= buffer.publishedOrigin()) {
            heldNumber = number;
            long heldBefore = held;
            held = heldBefore + 1;
        } else {
            buffer.publish(number, nanos, repeated);
            LockSupport.unpark(reader);
        }
    }
}
