// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

/** Deadline by which a missing plugin must be back; begins once, at the first look that misses it. Not thread-safe. */
final class GracePeriod {

    private final long lengthNanos;
    private boolean running = true;
    private long end;

    /** Starts at once: a new zone waits for its plugin as well. */
    GracePeriod(long lengthNanos, long now) {
        this.lengthNanos = lengthNanos;
        end = now + lengthNanos;
    }

    /** Starts the period, unless it runs already. */
    void begin(long now) {
        if (!running) {
            running = true;
            end = now + lengthNanos;
        }
    }

    /** Returns true once the period is over. */
    boolean isOver(long now) {
        return now - end >= 0;
    }

    /** Ends the wait: the plugin is here. */
    void stop() {
        running = false;
    }
}
