// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Metrics of the frame loop. The frame thread writes, any thread reads. */
public final class LoopMetrics {

    /** Timestamps of ticks, as a ring buffer: more than ten seconds at 240 fps. */
    private static final int RING = 4096;

    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final VarHandle TIMES = MethodHandles.arrayElementVarHandle(long[].class);

    private final Histogram late = new Histogram();
    private final Histogram composed = new Histogram();
    private final long[] times = new long[RING];
    private volatile long ran;
    private volatile long idle;
    private volatile long skipped;
    private volatile long number;

    /** Frame thread: counts a tick that was run. */
    void ran(long tick, long now, long lateNanos) {
        late.record(lateNanos);
        long before = ran;
        TIMES.setOpaque(times, (int) (before & (RING - 1)), now);
        number = tick;
        ran = before + 1;
    }

    /** Frame thread: records how long the frame thread worked on a frame. */
    void composed(long nanos) {
        composed.record(nanos);
    }

    /** Frame thread: counts idle ticks, one per period, after the given tick and its deadline. */
    void idle(long tick, long deadline, long period, long count) {
        long before = ran;
        for (long i = Math.max(0, count - RING); i < count; i++) {
            TIMES.setOpaque(times, (int) ((before + i) & (RING - 1)), deadline + (i + 1) * period);
        }
        number = tick + count;
        long idleBefore = idle;
        idle = idleBefore + count;
        ran = before + count;
    }

    /** Frame thread: counts skipped ticks, up to and including this one. */
    void skipped(long tick, long count) {
        long before = skipped;
        number = tick;
        skipped = before + count;
    }

    /** Any thread: the last tick, run or skipped. */
    public long number() {
        return number;
    }

    /** Any thread: ticks at which the right picture was shown: composed or idle. */
    public long ran() {
        return ran;
    }

    /**
     * Any thread: idle ticks, which are part of {@link #ran}: no work, since the picture of the tick before was still
     * right.
     */
    public long idle() {
        return idle;
    }

    /** Any thread: ticks that were skipped, because they were late by a whole period. */
    public long skipped() {
        return skipped;
    }

    /**
     * Any thread: the load of the frame thread: the average share of a frame period for which it works on a frame.
     * Everything else that is due in that time is delayed by it.
     *
     * @param periodNanos the frame period
     * @return 0 to 1, or more if the loop cannot keep up; 0 before the first frame
     */
    public double composeShare(long periodNanos) {
        HistogramSnapshot busy = composed.distribution();
        return busy.count() == 0 ? 0 : (double) busy.sum() / busy.count() / periodNanos;
    }

    /** Any thread: the lateness of ticks. */
    public Histogram late() {
        return late;
    }

    /** Any thread: the time that frames took to compose. */
    public Histogram composed() {
        return composed;
    }

    /** Any thread: frames per second over the last ten seconds, or since the start. */
    public double fps() {
        long newest = ran - 1;
        if (newest < 1) {
            return 0;
        }
        long end = time(newest);
        long low = Math.max(0, newest - (RING - 256));
        long high = newest;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (end - time(middle) > WINDOW_NANOS) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long span = end - time(low);
        return span <= 0 ? 0 : (newest - low) * 1e9 / span;
    }

    /**
     * Any thread: the instant of a tick that was run.
     *
     * @param count number of ticks run until then, at least 1 and one of the newest 4 096
     */
    public long nanosOf(long count) {
        return time(count - 1);
    }

    private long time(long index) {
        return (long) TIMES.getOpaque(times, (int) (index & (RING - 1)));
    }
}
