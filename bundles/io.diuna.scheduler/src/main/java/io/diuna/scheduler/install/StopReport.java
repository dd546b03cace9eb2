// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Report on plugins whose stop does not return: a bundle was found in the state STOPPING for more than 5 s. The time counts from
 * the first reading. Any thread may call.
 */
final class StopReport {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final LongSupplier clock;
    private final Map<Bundle, Stop> stops = Collections.synchronizedMap(new WeakHashMap<>());

    /** Stop of the code that the bundle had then, and the time at which it was first read. */
    private record Stop(long modified, long since) {}

    /** @param clock nanoseconds of a monotonic clock */
    StopReport(LongSupplier clock) {
        this.clock = clock;
    }

    /** Returns that the stop of a bundle hangs, and what to do; null if it is not stopping, or not for long. */
    @Nullable
    String problem(Bundle bundle) {
        if (bundle.getState() != Bundle.STOPPING) {
            stops.remove(bundle);
            return null;
        }
        long now = clock.getAsLong();
        Stop stop = stops.merge(
                bundle,
                new Stop(bundle.getLastModified(), now),
                (before, next) -> before.modified() == next.modified() ? before : next);
        return now - stop.since() > LIMIT_NANOS
                ? "It does not return from its stop (its deactivate method or its activator); remove its file from the"
                        + " folder plugins, and restart Diuna"
                : null;
    }
}
