// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Share of the time for which garbage collections stop all threads. One thread calls {@link #move}; any thread may read. */
public final class GarbagePauses {

    /** Share from which collections take frames from every zone: one full collection of 50 ms in half a second. */
    public static final double HIGH = 0.1;

    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final LongSupplier clock;
    private final LongSupplier pauseMillis;
    private long since;
    private long before;
    private volatile double share;

    /**
     * @param clock monotonic clock in nanoseconds
     * @param pauseMillis returns for how long collections have stopped all threads since the start, in milliseconds
     */
    public GarbagePauses(LongSupplier clock, LongSupplier pauseMillis) {
        this.clock = clock;
        this.pauseMillis = pauseMillis;
        since = clock.getAsLong();
        before = pauseMillis.getAsLong();
    }

    /** Moves on to the time that has passed since the last call, once that is long enough. To be called several times a second. */
    public void move() {
        long now = clock.getAsLong();
        if (now - since >= WINDOW_NANOS) {
            long paused = pauseMillis.getAsLong();
            share = Math.min(1, (double) TimeUnit.MILLISECONDS.toNanos(paused - before) / (now - since));
            since = now;
            before = paused;
        }
    }

    /** Returns the share of the last call that moved on, 0 to 1. */
    public double share() {
        return share;
    }

    /** Returns true if collections take frames from every zone. */
    public boolean isHigh() {
        return share >= HIGH;
    }
}
