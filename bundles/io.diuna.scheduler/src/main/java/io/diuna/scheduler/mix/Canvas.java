// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.base.TripleBuffer;
import java.util.concurrent.locks.LockSupport;

/** Pixels of one strip, handed over from the frame thread to the bus thread. */
public final class Canvas {

    private final int length;
    private final TripleBuffer buffer;
    private volatile Thread reader;
    private volatile long published;

    /**
     * @param length pixels of the strip
     * @param reader the thread to unpark when there is a new picture
     */
    public Canvas(int length, Thread reader) {
        this.length = length;
        this.buffer = new TripleBuffer(length);
        this.reader = reader;
    }

    /** Bus thread: replaces the thread that is unparked when there is a new picture. */
    public void readBy(Thread next) {
        if (reader != next) {
            reader = next;
        }
    }

    /** Any thread: the number of published pictures. */
    public long published() {
        return published;
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
        return buffer.refresh();
    }

    /** Bus thread: the picture taken last. */
    public int[] pixels() {
        return buffer.front();
    }

    /** Bus thread: the tick of the picture taken last. */
    public long number() {
        return buffer.number();
    }

    /** Bus thread: the instant of the picture taken last. */
    public long nanos() {
        return buffer.nanos();
    }

    /** Frame thread: the picture to fill. */
    int[] back() {
        return buffer.back();
    }

    /** Frame thread: publishes the filled picture, and unparks the bus thread. */
    void publish(long number, long nanos) {
        long before = published;
        published = before + 1; // first: a reader that has the picture also finds it counted
        buffer.publish(number, nanos);
        LockSupport.unpark(reader);
    }
}
