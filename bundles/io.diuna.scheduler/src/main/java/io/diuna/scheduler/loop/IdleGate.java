// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.scheduler.base.Clock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets the frame thread sleep while nothing changes, and whoever changes something wake it.
 *
 * <p>Nobody is missed: the frame thread first {@link #beginFrame}s and then reads all that a picture is made of; others first
 * change something and then {@link #wakeUp} the rest. So a change either is in the picture, or is noted when the frame thread
 * is about to sleep, or finds it asleep.
 */
public final class IdleGate {

    /** It stays as it is until somebody changes it. */
    public static final long ENDLESS = Long.MAX_VALUE;

    private final Clock clock;
    private volatile boolean changed = true;
    private volatile long wokenAt;
    private volatile @Nullable Thread sleeper;
    private long idleNanos;

    /**
     * @param clock tells when something was changed
     */
    public IdleGate(Clock clock) {
        this.clock = clock;
    }

    /** That of somebody whom nobody watches yet. */
    public static IdleGate detached() {
        return new IdleGate(Clock.SYSTEM);
    }

    /** Any thread, after it has changed what is seen: the next frame is drawn and shown. */
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

    /** Any thread: whether the frame thread rests. */
    public boolean isIdle() {
        return sleeper != null;
    }

    /** Frame thread, before it reads what the next picture is made of: changes from now on are noted. */
    public void beginFrame() {
        idleNanos = 0;
        changed = false;
    }

    /**
     * Frame thread: the picture stays as it is for so long, unless somebody changes something.
     *
     * @param nanos from the instant on for which it was drawn
     */
    public void idleFor(long nanos) {
        idleNanos = nanos;
    }

    /**
     * Frame thread: begins to rest, if it may for longer than this; from now on it is unparked when something is changed.
     *
     * @return for how long, in nanoseconds; 0 when it may not
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

    /** Frame thread: whether the rest is over before its time. */
    boolean isWoken() {
        return changed;
    }

    /** Frame thread: when it was broken. */
    long wokenAt() {
        return wokenAt;
    }

    /** Frame thread: it is awake again. */
    void leave() {
        sleeper = null;
    }
}
