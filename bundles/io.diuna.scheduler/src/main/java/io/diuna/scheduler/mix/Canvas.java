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
    private volatile int leastLevel = 1;

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

    /**
     * Bus thread: sets the least level that lights the LEDs of this strip: with a gamma, lower ones would be rounded to
     * dark.
     *
     * @param level 1 to 256
     */
    public void setLeastLevel(int level) {
        leastLevel = level;
    }

    /**
     * Frame thread: the level to dim display values by. Levels below four times the least one rise evenly from it, all
     * others stay as they are. 0 is dark.
     */
    int levelOf(int level) {
        int least = leastLevel;
        int knee = Math.min(Dimmer.FULL, 4 * least);
        return level == 0 || level >= knee ? level : least + (knee - least) * (level - 1) / (knee - 1);
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
