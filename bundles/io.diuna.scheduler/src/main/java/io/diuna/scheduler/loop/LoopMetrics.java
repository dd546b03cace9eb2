// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What the loop did, in figures. The frame thread writes, any thread reads. */
public final class LoopMetrics {

    /** Holds ten seconds at 240 fps. */
    private static final int RING = 4096;

    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final VarHandle TIMES = MethodHandles.arrayElementVarHandle(long[].class);

    private final Histogram late = new Histogram();
    private final Histogram composed = new Histogram();
    private final long[] times = new long[RING];
    private volatile long ran;
    private volatile long rested;
    private volatile long skipped;
    private volatile long number;

    /** Counts a tick that was run. */
    void ran(long tick, long now, long lateNanos) {
        late.record(lateNanos);
        long before = ran;
        TIMES.setOpaque(times, (int) (before & (RING - 1)), now);
        number = tick;
        ran = before + 1;
    }

    /** Notes for how long a tick that was run kept the frame thread from the next. */
    void composed(long nanos) {
        composed.record(nanos);
    }

    /** Counts ticks that passed at rest, one after each period, after this tick and its deadline. */
    void rested(long tick, long deadline, long period, long count) {
        long before = ran;
        for (long i = Math.max(0, count - RING); i < count; i++) {
            TIMES.setOpaque(times, (int) ((before + i) & (RING - 1)), deadline + (i + 1) * period);
        }
        number = tick + count;
        long restedBefore = rested;
        rested = restedBefore + count;
        ran = before + count;
    }

    /** Counts ticks that were left out, up to and with this one. */
    void skipped(long tick, long count) {
        long before = skipped;
        number = tick;
        skipped = before + count;
    }

    /** The last tick, run or skipped. */
    public long number() {
        return number;
    }

    /** Ticks at which what should be seen was seen: those that were run, and those that passed at rest. */
    public long ran() {
        return ran;
    }

    /** Ticks of {@link #ran} that passed at rest: the picture of the tick before was still right, and nothing was done. */
    public long rested() {
        return rested;
    }

    /** Ticks that were left out. */
    public long skipped() {
        return skipped;
    }

    /**
     * The part of the frames' time for which the frame thread was busy with their pictures; what else is to be done at that
     * time waits for so long.
     *
     * @param periodNanos the length of a frame
     * @return 0 to 1, or more when it could not keep up; 0 before the first frame
     */
    public double composeShare(long periodNanos) {
        HistogramSnapshot busy = composed.distribution();
        return busy.count() == 0 ? 0 : (double) busy.sum() / busy.count() / periodNanos;
    }

    /** How late ticks were run. */
    public Histogram late() {
        return late;
    }

    /** How long the frame thread worked on frames. */
    public Histogram composed() {
        return composed;
    }

    /** Frames a second over the last ten seconds, or as long as there were any. */
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

    private long time(long index) {
        return (long) TIMES.getOpaque(times, (int) (index & (RING - 1)));
    }
}
