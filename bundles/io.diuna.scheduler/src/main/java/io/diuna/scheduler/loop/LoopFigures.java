// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What the loop did, in figures. The frame thread writes, any thread reads. */
public final class LoopFigures {

    /** Holds ten seconds at 240 fps. */
    private static final int RING = 4096;

    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final VarHandle TIMES = MethodHandles.arrayElementVarHandle(long[].class);

    private final Histogram late = new Histogram();
    private final Histogram composed = new Histogram();
    private final long[] times = new long[RING];
    private volatile long ran;
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

    /** Notes how long the frame thread worked on a frame. */
    void composed(long nanos) {
        composed.record(nanos);
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

    /** Ticks that were run. */
    public long ran() {
        return ran;
    }

    /** Ticks that were left out. */
    public long skipped() {
        return skipped;
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
