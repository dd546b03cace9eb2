// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Clock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets the frame thread sleep while no picture changes, and wakes it on a change.
 *
 * <p>No wake-up is lost. The frame thread first calls {@link #beginFrame} and then reads all that the picture is made
 * of; other threads first make a change and then call {@link #wakeUp}. So a change is either part of the picture, or
 * noticed when the frame thread is about to sleep, or wakes it.
 */
public final class IdleGate {

    /** Idle time without a limit. */
    public static final long ENDLESS = Long.MAX_VALUE;

    private final Clock clock;
    private volatile boolean changed = true;
    private volatile long wokenAt;
    private volatile @Nullable Thread sleeper;
    private long idleNanos;

    /**
     * @param clock measures when a change was made
     */
    public IdleGate(Clock clock) {
        this.clock = clock;
    }

    /** No-op gate for components not yet attached to a frame loop. */
    public static IdleGate detached() {
        return new IdleGate(Clock.SYSTEM);
    }

    /** Any thread, after a change: has the next frame rendered and shown. */
    public void wakeUp() {
        if (!changed) {
            wokenAt = clock.nanos();
            changed = true;
        }
        Thread asleep = sleeper;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }

    /** Any thread: returns true while the frame thread is idle. */
    public boolean isIdle() {
        return sleeper != null;
    }

    /** Frame thread, before it reads what the next picture is made of: notices all changes from now on. */
    public void beginFrame() {
        idleNanos = 0;
        changed = false;
    }

    /**
     * Frame thread: the picture stays the same for this long, unless a change is made.
     *
     * @param nanos from the instant on for which the picture was rendered
     */
    public void idleFor(long nanos) {
        idleNanos = nanos;
    }

    /**
     * Frame thread: becomes idle if the picture stays the same for longer than this. From then on a change unparks the
     * thread.
     *
     * @return the idle time in nanoseconds; 0 if the loop must not become idle
     */
    long tryIdle(long shortest) {
        if (idleNanos <= shortest) {
            return 0;
        }
        sleeper = Thread.currentThread();
        if (changed) {
            sleeper = null;
            return 0;
        }
        return idleNanos;
    }

    /** Frame thread: returns true if a change has ended the idle time. */
    boolean isWoken() {
        return changed;
    }

    /** Frame thread: the instant of that change. */
    long wokenAt() {
        return wokenAt;
    }

    /** Frame thread: ends the idle time. */
    void leave() {
        sleeper = null;
    }
}
