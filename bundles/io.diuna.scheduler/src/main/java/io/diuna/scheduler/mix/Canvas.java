// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.base.TripleBuffer;
import java.util.concurrent.locks.LockSupport;

/** The pixels of one strip on their way from the frame thread to the thread that shows them. */
public final class Canvas {

    private final int length;
    private final TripleBuffer buffer;
    private volatile Thread reader;
    private volatile long published;

    /**
     * @param length pixels of the strip
     * @param reader the thread that is woken when there is a new picture
     */
    public Canvas(int length, Thread reader) {
        this.length = length;
        this.buffer = new TripleBuffer(length);
        this.reader = reader;
    }

    /** The strip's thread: is woken from now on, instead of the one before. */
    public void readBy(Thread next) {
        if (reader != next) {
            reader = next;
        }
    }

    /** How many pictures there were; any thread. */
    public long published() {
        return published;
    }

    public int length() {
        return length;
    }

    /** The strip's thread: how many pictures there were up to the one taken last. */
    public long sequence() {
        return buffer.sequence();
    }

    /** The strip's thread: takes the newest picture. */
    public boolean refresh() {
        return buffer.refresh();
    }

    /** The strip's thread: the picture taken last. */
    public int[] pixels() {
        return buffer.front();
    }

    /** The strip's thread: the tick of the picture taken last. */
    public long number() {
        return buffer.number();
    }

    /** The strip's thread: the instant of the picture taken last. */
    public long nanos() {
        return buffer.nanos();
    }

    /** Frame thread: the picture to fill. */
    int[] back() {
        return buffer.back();
    }

    /** Frame thread: hands the filled picture over. */
    void publish(long number, long nanos) {
        long before = published;
        published = before + 1; // first: whoever has the picture finds it counted
        buffer.publish(number, nanos);
        LockSupport.unpark(reader);
    }
}
