// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;

/** Timeout of a stop of the framework that somebody inside of it began, such as the console. For one thread. */
public final class StopTimeout {

    private final long limitNanos;
    private final LongSupplier clock;
    private boolean stopping;
    private long since;

    /**
     * @param limit longest duration of a stop
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    public StopTimeout(Duration limit, LongSupplier clock) {
        limitNanos = limit.toNanos();
        this.clock = clock;
    }

    /**
     * Returns true if the framework has been stopping for longer than the limit.
     *
     * @param state present state of the framework, as in {@link Bundle#getState}
     */
    public boolean isOver(int state) {
        boolean before = stopping;
        stopping = state == Bundle.STOPPING;
        if (stopping && !before) {
            since = clock.getAsLong();
        }
        return stopping && clock.getAsLong() - since >= limitNanos;
    }
}
