// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Histogram;
import java.util.concurrent.TimeUnit;

/**
 * How long a driver's calls take, and from that how long one may take: the time on the wire and a margin that grows with
 * what this strip was seen to need on this machine. The strip's thread records, any thread reads.
 */
final class CallTimes {

    /** The margin of a strip whose calls take no time of their own. */
    private static final long LEAST_MARGIN = TimeUnit.MILLISECONDS.toNanos(600);

    private static final long MOST_MARGIN = TimeUnit.SECONDS.toNanos(10);
    private static final int SLACK = 3;

    /** A call that takes so many times as long as it may has no end. */
    private static final int PATIENCE = 8;

    /** A long call is forgotten over about a thousand shorter ones, so this is about the p99.9 of the newest. */
    private static final int FORGETS = 1_024;

    private final Histogram encodes = new Histogram();
    private final Histogram shows = new Histogram();
    private volatile long slowest;

    void encoded(long nanos) {
        encodes.record(nanos);
    }

    void showed(long nanos, long wireNanos) {
        shows.record(nanos);
        long before = slowest;
        long needed = Math.min(nanos - wireNanos, MOST_MARGIN);
        slowest = Math.max(needed, before - before / FORGETS);
    }

    Histogram encodeTimes() {
        return encodes;
    }

    Histogram showTimes() {
        return shows;
    }

    /** How long a call may take. */
    long deadline(long wireNanos) {
        return wireNanos + Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, SLACK * slowest));
    }

    /** How long a call may take before it is given up. */
    long abandonAfterNanos(long wireNanos) {
        return PATIENCE * deadline(wireNanos);
    }
}
