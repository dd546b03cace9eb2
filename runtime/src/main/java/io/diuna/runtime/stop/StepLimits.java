// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time limits of the steps of the end: one for each step and one for all. However long the first steps hang, each later one has a
 * quarter of a second. For one thread.
 */
public final class StepLimits {

    private static final long RESERVE_NANOS = Duration.ofMillis(250).toNanos();

    private final long stepNanos;
    private final long totalNanos;
    private final LongSupplier clock;
    private final long begin;

    /**
     * Begins the total time.
     *
     * @param step limit of each step
     * @param total limit of all steps
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    public StepLimits(Duration step, Duration total, LongSupplier clock) {
        stepNanos = step.toNanos();
        totalNanos = total.toNanos();
        this.clock = clock;
        begin = clock.getAsLong();
    }

    /**
     * Returns the limit of the next step.
     *
     * @param after number of steps after it
     */
    Duration next(int after) {
        long left = totalNanos - (clock.getAsLong() - begin) - after * RESERVE_NANOS;
        return Duration.ofNanos(Math.max(RESERVE_NANOS, Math.min(stepNanos, left)));
    }
}
