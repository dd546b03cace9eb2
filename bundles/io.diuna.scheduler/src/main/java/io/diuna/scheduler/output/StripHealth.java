// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import java.util.Map;
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
    private volatile long serviceId;
    private volatile Map<String, ?> configuration = Map.of();
    private long opened;
    private long openedService;
    private Map<String, ?> openedConfiguration = Map.of();
    private boolean unsettled;
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

    /**
     * Bus thread: an instance was opened, or failed to open. Each after the first is a restart.
     *
     * @param service {@code service.id} of its driver; 0 if it is not a service
     * @param properties the properties of that service
     */
    void opened(long service, Map<String, ?> properties) {
        opened++;
        openedService = service;
        openedConfiguration = properties;
        unsettled = true;
        unreported = true;
    }

    /** Bus thread: the instance stays, with changed settings. */
    void configured(Map<String, ?> properties) {
        openedConfiguration = properties;
        if (!unsettled) {
            configuration = properties;
        }
        unreported = true;
    }

    /**
     * The thread that the strip belongs to: the outcome of the instances opened so far is known. So a client that reads
     * the counter or the service first, and the state after it, sees a state that is about this instance.
     */
    void settle() {
        if (unsettled) { // saves two volatile writes per frame
            unsettled = false;
            restarts = opened - 1;
            configuration = openedConfiguration;
            serviceId = openedService;
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

    /** Any thread: {@code service.id} of the newest driver whose outcome is known; 0 if there is none. */
    long serviceId() {
        return serviceId;
    }

    /** Any thread: the properties of that driver's service, as the newest instance knows them. */
    Map<String, ?> configuration() {
        return configuration;
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
