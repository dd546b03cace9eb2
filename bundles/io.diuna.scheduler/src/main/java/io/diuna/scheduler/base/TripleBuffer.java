// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Hands pictures from one thread to another without waiting: the writer always has one to fill, the reader always has
 * the newest whole one. One writing and one reading thread at a time.
 */
public final class TripleBuffer {

    private static final int INDEX = 3;
    private static final int FRESH = 4;
    private static final VarHandle MIDDLE;

    static {
        try {
            MIDDLE = MethodHandles.lookup().findVarHandle(TripleBuffer.class, "middle", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int[][] pictures;
    private final long[] numbers = new long[3];
    private final long[] instants = new long[3];
    private final long[] sequences = new long[3];
    private long sequence;
    private int back;
    private int front = 2;
    private boolean filled;

    @SuppressWarnings("unused") // through MIDDLE
    private volatile int middle = 1;

    /**
     * @param length pixels of a picture
     */
    public TripleBuffer(int length) {
        pictures = new int[3][length];
    }

    /** Writer: the picture to fill; it holds some earlier one. */
    public int[] back() {
        return pictures[back];
    }

    /**
     * Writer: hands the filled picture over and takes another.
     *
     * @param number the tick that it was drawn for
     * @param nanos the instant that it was drawn for
     */
    public void publish(long number, long nanos) {
        numbers[back] = number;
        instants[back] = nanos;
        sequences[back] = ++sequence;
        back = (int) MIDDLE.getAndSet(this, back | FRESH) & INDEX;
    }

    /** Reader: takes the newest picture. Returns whether there was a new one. */
    public boolean refresh() {
        if ((middle & FRESH) == 0) {
            return false;
        }
        front = (int) MIDDLE.getAndSet(this, front) & INDEX;
        filled = true;
        return true;
    }

    /** Reader: whether there ever was a picture. */
    public boolean filled() {
        return filled;
    }

    /** Reader: the picture taken last; black before the first. */
    public int[] front() {
        return pictures[front];
    }

    /** Reader: how many pictures there were up to the one taken last; a gap means that some were never taken. */
    public long sequence() {
        return sequences[front];
    }

    /** Reader: the tick of the picture taken last. */
    public long number() {
        return numbers[front];
    }

    /** Reader: the instant of the picture taken last. */
    public long nanos() {
        return instants[front];
    }
}
