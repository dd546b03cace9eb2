// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Wait-free hand-over of pictures from one writing to one reading thread: the writer always has a picture to fill, the
 * reader always has the newest complete one.
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
    private final LevelPlane[] levels;
    private final long[] numbers = new long[3];
    private final long[] instants = new long[3];
    private final long[] sequences = new long[3];
    private final long[] origins = new long[3];
    private long sequence;
    private long origin;
    private int back;
    private int last;
    private int front = 2;
    private boolean filled;

    @SuppressWarnings("unused") // accessed through MIDDLE
    private volatile int middle = 1;

    /**
     * @param length pixels per picture
     */
    public TripleBuffer(int length) {
        this(length, LevelPlane.NONE, LevelPlane.NONE, LevelPlane.NONE);
    }

    private TripleBuffer(int length, LevelPlane... levels) {
        pictures = new int[3][length];
        this.levels = levels;
    }

    /**
     * A buffer of pictures that have a level for each pixel.
     *
     * @param length pixels per picture
     */
    public static TripleBuffer withLevels(int length) {
        return new TripleBuffer(length, new LevelPlane(length), new LevelPlane(length), new LevelPlane(length));
    }

    /** Writer: the picture to fill; it still holds an older one. */
    public int[] back() {
        return pictures[back];
    }

    /** Writer: the levels of the picture to fill; they still are those of an older one. */
    public LevelPlane backLevels() {
        return levels[back];
    }

    /**
     * Writer: publishes the filled picture, and takes another to fill.
     *
     * @param number the tick that the picture is for
     * @param nanos the instant that the picture is for
     */
    public void publish(long number, long nanos) {
        publish(number, nanos, false);
    }

    /**
     * Writer: publishes the filled picture, and takes another to fill.
     *
     * @param number the tick that the picture is for
     * @param nanos the instant that the picture is for
     * @param repeated true if the picture equals the one before, as {@link #isRepeated} says
     */
    public void publish(long number, long nanos, boolean repeated) {
        numbers[back] = number;
        instants[back] = nanos;
        sequences[back] = ++sequence;
        origin = repeated ? origin : sequence;
        origins[back] = origin;
        last = back;
        back = (int) MIDDLE.getAndSet(this, back | FRESH) & INDEX;
    }

    /** Writer: returns true if the filled picture equals the one that was published last, which the reader only reads. */
    public boolean isRepeated() {
        return sequence > 0 && Arrays.equals(pictures[back], pictures[last]) && levels[back].isSameAs(levels[last]);
    }

    /**
     * Writer: the sequence number of the first of all equal pictures that were published last, one after the other; 0 before the
     * first picture.
     */
    public long publishedOrigin() {
        return origin;
    }

    /** Reader: returns true if there is a picture newer than the one taken last. */
    public boolean isFresh() {
        return (middle & FRESH) != 0;
    }

    /** Reader: takes the newest picture. Returns true if there was a new one. */
    public boolean refresh() {
        if (!isFresh()) {
            return false;
        }
        front = (int) MIDDLE.getAndSet(this, front) & INDEX;
        filled = true;
        return true;
    }

    /** Reader: returns true if a picture was ever taken. */
    public boolean filled() {
        return filled;
    }

    /** Reader: the picture taken last; black before the first. */
    public int[] front() {
        return pictures[front];
    }

    /** Reader: the levels of the picture taken last. */
    public LevelPlane frontLevels() {
        return levels[front];
    }

    /** Reader: the sequence number of the picture taken last. A gap means that pictures in between were never taken. */
    public long sequence() {
        return sequences[front];
    }

    /** Reader: the sequence number of the first of the equal pictures that the picture taken last continues. */
    public long origin() {
        return origins[front];
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
