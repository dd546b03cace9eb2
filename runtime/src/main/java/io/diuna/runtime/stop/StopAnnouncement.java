// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Announcement of an operator's stop or restart of the framework, as the console makes it. An end of the framework without one
 * was caused by a plugin. Any thread may call.
 */
public final class StopAnnouncement implements Runnable {

    private static final long VALID_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier clock;
    private boolean made;
    private long since;

    /** @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime} */
    public StopAnnouncement(LongSupplier clock) {
        this.clock = clock;
    }

    /** Announces that an operator stops or restarts the framework within a minute. */
    @Override
    public synchronized void run() {
        made = true;
        since = clock.getAsLong();
    }

    /** Returns the cause of an end of the framework now, and forgets the announcement. */
    public synchronized StopCause take() {
        boolean announced = made && clock.getAsLong() - since < VALID_NANOS;
        made = false;
        return announced ? StopCause.REQUEST : StopCause.FAILURE;
    }
}
