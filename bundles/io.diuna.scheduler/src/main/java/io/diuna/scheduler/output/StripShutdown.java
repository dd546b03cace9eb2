// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Closes all strips together, at the shutdown of the platform. */
public final class StripShutdown {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private StripShutdown() {}

    /**
     * Closes these strips at the same time. Returns after at most 1 s; after 2 s if a driver hangs, since the strips
     * behind it on the same bus get a second of their own.
     */
    public static void closeAll(List<StripHost> hosts, StripHost.ShutdownPattern pattern) {
        hosts.forEach(host -> host.end(pattern));
        boolean ended = awaitAll(hosts);
        hosts.forEach(host -> host.buses().close());
        if (!ended) {
            awaitAll(hosts);
        }
    }

    /** Waits for all, and abandons one call per bus at most: the next call of that bus began only then. */
    private static boolean awaitAll(List<StripHost> hosts) {
        long until = System.nanoTime() + LIMIT.toNanos();
        boolean ended = true;
        Set<Bus> abandoned = new HashSet<>();
        for (StripHost host : hosts) {
            if (!host.awaitEnd(Duration.ofNanos(until - System.nanoTime()))) {
                ended = false;
                Bus bus = host.bus();
                if (bus != null && !abandoned.contains(bus) && host.abandonCall()) {
                    abandoned.add(bus);
                }
            }
        }
        return ended;
    }
}
