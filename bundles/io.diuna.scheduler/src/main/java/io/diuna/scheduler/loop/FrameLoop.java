// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Clock;

/**
 * The grid of the show: tick <i>n</i> is due at start + <i>n</i> periods, whatever happened before. A tick that is over
 * by a whole period is skipped, and so are all others until the grid is met again: never a burst, never drift.
 *
 * <p>While the picture stays as it is, ticks pass without work: they count as run, since what should be seen was seen.
 *
 * <p>{@link #step} is called by one thread: the frame thread, or a test that steps by hand.
 */
public final class FrameLoop {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** So often, at least, it wakes at rest, for its figures to be of today. */
    private static final long BEAT_NANOS = NANOS_PER_SECOND / 2;

    private final FrameWork work;
    private final LoopMetrics figures;
    private final Clock clock;
    private final IdleGate idleGate;
    private volatile long wantedPeriod;

    private long period;
    private long number;
    private long deadline;
    private long idleTicks;

    /**
     * Tick 0, which is not shown, is now.
     *
     * @param clock measures the work
     * @param fps frames a second, 1 to 240
     */
    public FrameLoop(FrameWork work, LoopMetrics figures, Clock clock, double fps) {
        this.work = work;
        this.figures = figures;
        this.clock = clock;
        idleGate = work.idleGate();
        deadline = clock.nanos();
        wantedPeriod = period(fps);
        period = wantedPeriod;
    }

    /**
     * Changes the frame rate from the next tick on; any thread may call.
     *
     * @param fps frames a second, 1 to 240
     */
    public void setFps(double fps) {
        wantedPeriod = period(fps);
        idleGate.wakeUp();
    }

    /** The length of a frame in nanoseconds; any thread may ask. */
    public long periodNanos() {
        return wantedPeriod;
    }

    /**
     * Does what is due now, if anything is.
     *
     * @param now the present instant
     * @return when to come again; earlier when the thread is unparked
     */
    public long step(long now) {
        if (idleTicks > 0) {
            countIdleTicks(now);
            if (idleTicks > 0) {
                return nextCheck();
            }
        }
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
            work.composeFrame(number, due);
            figures.composed(clock.nanos() - now);
            idleTicks = (idleGate.tryIdle(period) - 1) / period; // so many ticks will see what this one saw
            if (idleTicks > 0) {
                return nextCheck();
            }
        } else {
            long over = late / period + 1;
            number += over;
            deadline = due + (over - 1) * period;
            figures.skipped(number, over);
        }
        work.prepare(number + 1, deadline + period);
        return deadline + period;
    }

    /** Counts the ticks that passed at rest; when that is over, has the next frame drawn. */
    private void countIdleTicks(long now) {
        boolean broken = idleGate.isWoken();
        long end = broken ? idleGate.wokenAt() : now;
        long gone = Math.max(0, Math.min(idleTicks, (end - deadline) / period));
        figures.rested(number, deadline, period, gone);
        number += gone;
        deadline += gone * period;
        idleTicks = broken ? 0 : idleTicks - gone;
        if (idleTicks == 0) {
            idleGate.leave();
            if (now - deadline < period) {
                work.prepare(number + 1, deadline + period);
            }
        }
    }

    /** At rest: the tick that must not be missed, or the next on which to look at the clock. */
    private long nextCheck() {
        return deadline + Math.min(idleTicks + 1, Math.max(1, BEAT_NANOS / period)) * period;
    }

    private static long period(double fps) {
        if (!(fps >= 1 && fps <= 240)) {
            throw new IllegalArgumentException("The frame rate must be 1 to 240 fps, not " + fps);
        }
        return Math.round(NANOS_PER_SECOND / fps);
    }
}
