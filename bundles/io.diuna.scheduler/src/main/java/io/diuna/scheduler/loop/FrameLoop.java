// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Clock;

/**
 * Frame loop on an absolute grid: tick <i>n</i> is due at start + <i>n</i> periods, whatever happened before. A tick
 * that is late by a whole period is skipped, and so are all further ones until the grid is met again: no burst, no
 * drift.
 *
 * <p>While the picture stays the same, ticks pass without work, as idle ticks. They count as run, since the right
 * picture was seen.
 *
 * <p>{@link #step} is for one thread: the frame thread, or a test that steps by hand.
 */
public final class FrameLoop {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** The longest sleep of an idle loop: keeps its metrics up to date. */
    private static final long LONGEST_SLEEP_NANOS = NANOS_PER_SECOND / 2;

    private final FrameWork work;
    private final LoopMetrics metrics;
    private final Clock clock;
    private final IdleGate idleGate;
    private volatile long requestedPeriod;

    private long period;
    private long number;
    private long deadline;
    private long idleTicks;

    /**
     * Starts the grid: tick 0, which is not composed, is now.
     *
     * @param clock measures the work
     * @param fps frame rate, 1 to 240 per second
     */
    public FrameLoop(FrameWork work, LoopMetrics metrics, Clock clock, double fps) {
        this.work = work;
        this.metrics = metrics;
        this.clock = clock;
        idleGate = work.idleGate();
        deadline = clock.nanos();
        requestedPeriod = period(fps);
        period = requestedPeriod;
    }

    /**
     * Any thread: changes the frame rate from the next tick on.
     *
     * @param fps frame rate, 1 to 240 per second
     */
    public void setFps(double fps) {
        requestedPeriod = period(fps);
        idleGate.wakeUp();
    }

    /** Any thread: the frame period in nanoseconds. */
    public long periodNanos() {
        return requestedPeriod;
    }

    /**
     * Frame thread: does what is due now.
     *
     * @param now the present instant
     * @return the next deadline; the thread may be unparked earlier
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
        period = requestedPeriod; // not earlier: the frame that is due was rendered for this very instant
        if (late < period) {
            number++;
            deadline = due;
            metrics.ran(number, now, late);
            work.composeFrame(number, due);
            metrics.composed(clock.nanos() - now);
            idleTicks = (idleGate.tryIdle(period) - 1) / period; // the ticks to come that show the same picture
            if (idleTicks > 0) {
                return nextCheck();
            }
        } else {
            long over = late / period + 1;
            number += over;
            deadline = due + (over - 1) * period;
            metrics.skipped(number, over);
        }
        work.prepare(number + 1, deadline + period);
        return deadline + period;
    }

    /** Counts the idle ticks that have passed. After the last one, requests the next frame. */
    private void countIdleTicks(long now) {
        boolean woken = idleGate.isWoken();
        long end = woken ? idleGate.wokenAt() : now;
        long passed = Math.max(0, Math.min(idleTicks, (end - deadline) / period));
        metrics.idle(number, deadline, period, passed);
        number += passed;
        deadline += passed * period;
        idleTicks = woken ? 0 : idleTicks - passed;
        if (idleTicks == 0) {
            idleGate.leave();
            if (now - deadline < period) {
                work.prepare(number + 1, deadline + period);
            }
        }
    }

    /** The deadline of an idle loop: the last tick without work, at which the next frame is requested, or a metrics update. */
    private long nextCheck() {
        return deadline + Math.min(idleTicks, Math.max(1, LONGEST_SLEEP_NANOS / period)) * period;
    }

    private static long period(double fps) {
        if (!(fps >= 1 && fps <= 240)) {
            throw new IllegalArgumentException("The frame rate must be 1 to 240 fps, not " + fps);
        }
        return Math.round(NANOS_PER_SECOND / fps);
    }
}
