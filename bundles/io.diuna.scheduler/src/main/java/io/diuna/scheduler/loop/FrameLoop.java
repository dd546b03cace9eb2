// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

/**
 * The grid of the show: tick <i>n</i> is due at start + <i>n</i> periods, whatever happened before. A tick that is over
 * by a whole period is skipped, and so are all others until the grid is met again: never a burst, never drift.
 *
 * <p>{@link #step} is called by one thread: the frame thread, or a test that steps by hand.
 */
public final class FrameLoop {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final FrameWork work;
    private final LoopFigures figures;
    private final Clock clock;
    private volatile long wantedPeriod;

    private long period;
    private long number;
    private long deadline;

    /** One whose work is measured with the clock of the machine, whatever the clock of its grid. */
    public FrameLoop(FrameWork work, LoopFigures figures, double fps, long start) {
        this(work, figures, Clock.SYSTEM, fps, start);
    }

    /**
     * @param clock measures the work
     * @param fps frames a second, 1 to 240
     * @param start the instant of tick 0, which is not shown
     */
    public FrameLoop(FrameWork work, LoopFigures figures, Clock clock, double fps, long start) {
        this.work = work;
        this.figures = figures;
        this.clock = clock;
        this.deadline = start;
        setFps(fps);
        this.period = wantedPeriod;
    }

    /**
     * Changes the frame rate from the next tick on; any thread may call.
     *
     * @param fps frames a second, 1 to 240
     */
    public void setFps(double fps) {
        if (!(fps >= 1 && fps <= 240)) {
            throw new IllegalArgumentException("The frame rate must be 1 to 240 fps, not " + fps);
        }
        wantedPeriod = Math.round(NANOS_PER_SECOND / fps);
    }

    /** The length of a frame in nanoseconds; any thread may ask. */
    public long periodNanos() {
        return wantedPeriod;
    }

    /**
     * Does what is due now, if anything is.
     *
     * @param now the present instant
     * @return when to come again
     */
    public long step(long now) {
        long due = deadline + period;
        long late = now - due;
        if (late < 0) {
            return due;
        }
        period = wantedPeriod; // not earlier: the frame that is due was drawn for this very instant
        if (late < period) {
            number++;
            deadline = due;
            figures.ran(number, now, late);
            long begin = clock.nanos();
            work.show(number, due);
            figures.composed(clock.nanos() - begin);
        } else {
            long over = late / period + 1;
            number += over;
            deadline = due + (over - 1) * period;
            figures.skipped(number, over);
        }
        work.prepare(number + 1, deadline + period);
        return deadline + period;
    }
}
