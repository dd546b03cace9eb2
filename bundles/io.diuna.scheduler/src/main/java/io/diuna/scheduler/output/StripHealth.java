// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Health of one strip: the present fault, the last one, and restarts of its driver. One thread writes, any thread
 * reads.
 */
final class StripHealth {

    /** A strip is reported as degraded for this long after its last failure. */
    private static final long CALM = TimeUnit.SECONDS.toNanos(5);

    /**
     * A fault.
     *
     * @param reason text for users
     */
    record StripFault(State state, String reason) {}

    private final Clock clock;
    private final Runnable onChange;
    private volatile @Nullable StripFault present;
    private volatile @Nullable StripFault last;
    private volatile long failedAt;
    private volatile long restarts;
    private boolean openedBefore;
    private int uncounted;
    private boolean unreported;

    /**
     * @param onChange callback after a change of the strip's state; must not block
     */
    StripHealth(Clock clock, Runnable onChange) {
        this.clock = clock;
        this.onChange = onChange;
    }

    /** The thread that the strip belongs to: the driver failed, or cannot work. */
    void fail(State state, String reason) {
        StripFault fault = new StripFault(state, reason);
        failedAt = clock.nanos();
        last = fault;
        present = fault;
        unreported = true;
    }

    /** Bus thread: a frame was shown. Returns true if the strip had missed more than a frame or two. */
    boolean recover() {
        StripFault before = present;
        if (before == null) {
            return false;
        }
        present = null;
        unreported = true;
        return before.state() != State.DEGRADED;
    }

    /** Bus thread: forgets the faults of the driver before, since another one was offered. */
    void reset() {
        present = null;
        last = null;
        unreported = true;
    }

    /** Bus thread: an instance was opened, or failed to open. Each after the first is a restart. */
    void opened() {
        if (openedBefore) {
            uncounted++;
        }
        openedBefore = true;
        unreported = true;
    }

    /**
     * The thread that the strip belongs to: counts the restarts whose outcome is known by now. So a client that sees
     * the counter change also sees a state that is about the new instance.
     */
    void countRestarts() {
        if (uncounted > 0) { // saves a volatile write per frame
            long before = restarts;
            restarts = before + uncounted;
            uncounted = 0;
        }
    }

    /** The thread that the strip belongs to: runs the callback if the state has changed since the last call. */
    void report() {
        if (unreported) {
            unreported = false;
            onChange.run();
        }
    }

    /** Any thread: driver instances after the first. */
    long restarts() {
        return restarts;
    }

    /**
     * Any thread: the fault to report now; null if there is none.
     *
     * @param settingsError why settings are not in force; null if they are
     */
    @Nullable
    StripFault fault(@Nullable String settingsError) {
        StripFault now = present;
        if (now != null) {
            return now;
        }
        if (settingsError != null) {
            return new StripFault(State.DEGRADED, settingsError);
        }
        StripFault before = last;
        return before == null || clock.nanos() - failedAt > CALM
                ? null
                : new StripFault(State.DEGRADED, "Works again, but failed a moment ago: " + before.reason());
    }
}
