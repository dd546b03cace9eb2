// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Local date and time of day at instants of the platform's clock. It is compared with the system's time once a second, and
 * with the rules of the time zone every quarter of an hour. For one thread at a time.
 */
final class WallClock {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final double NANOS = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;

    /** Changes of clocks happen at multiples of it. */
    private static final long QUARTER_HOUR = 900;

    private final Clock clock;
    private final LongSupplier epochMillis;
    private final ZoneId zone;
    private boolean synced;
    private long syncedAt;
    private long epochNanosAtSync;
    private long quarter = Long.MIN_VALUE;
    private long offsetSeconds;

    WallClock(Clock clock) {
        this(clock, System::currentTimeMillis, ZoneId.systemDefault());
    }

    /**
     * @param clock the platform's clock
     * @param epochMillis the system's time, in milliseconds since 1970
     */
    WallClock(Clock clock, LongSupplier epochMillis, ZoneId zone) {
        this.clock = clock;
        this.epochMillis = epochMillis;
        this.zone = zone;
    }

    /** Seconds since local midnight. */
    double secondOfDay(long nanos) {
        long local = localNanos(nanos);
        return Math.floorMod(local, SECONDS_PER_DAY * NANOS_PER_SECOND) / NANOS;
    }

    /** Days since 1 January 1970 of the local date. */
    long epochDay(long nanos) {
        return Math.floorDiv(localNanos(nanos), SECONDS_PER_DAY * NANOS_PER_SECOND);
    }

    private long localNanos(long nanos) {
        long now = clock.nanos();
        if (!synced || now - syncedAt >= NANOS_PER_SECOND) {
            synced = true;
            syncedAt = now;
            epochNanosAtSync = epochMillis.getAsLong() * NANOS_PER_MILLI;
        }
        long epochNanos = epochNanosAtSync + (nanos - syncedAt);
        long epochSecond = Math.floorDiv(epochNanos, NANOS_PER_SECOND);
        if (epochSecond / QUARTER_HOUR != quarter) {
            quarter = epochSecond / QUARTER_HOUR;
            offsetSeconds = zone.getRules()
                    .getOffset(Instant.ofEpochSecond(epochSecond))
                    .getTotalSeconds();
        }
        return epochNanos + offsetSeconds * NANOS_PER_SECOND;
    }
}
