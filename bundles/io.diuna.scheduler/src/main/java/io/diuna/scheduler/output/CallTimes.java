// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Histogram;
import java.util.concurrent.TimeUnit;

/** Call times of one strip, and the timeouts derived from them. The bus thread writes, any thread reads. */
final class CallTimes {

    /** The margin of a strip whose calls take no longer than its wire. */
    private static final long LEAST_MARGIN = TimeUnit.MILLISECONDS.toNanos(600);

    private static final long MOST_MARGIN = TimeUnit.SECONDS.toNanos(10);

    /** The margin is a multiple of the longest recent call. */
    private static final int MARGIN_FACTOR = 3;

    /** A call that lasts this many times its deadline is taken for one that never returns. */
    private static final int ABANDON_FACTOR = 8;

    /** The longest call decays by 1/1024 with each call: about the p99.9 of recent calls. */
    private static final int DECAY = 1_024;

    private final Histogram encodeTimes = new Histogram();
    private final Histogram showTimes = new Histogram();
    private volatile long longest;

    void encoded(long nanos) {
        encodeTimes.record(nanos);
    }

    /** Records a call, in nanoseconds, of which the wire accounts for a part. */
    void showed(long nanos, long wireNanos) {
        showTimes.record(nanos);
        long before = longest;
        long beyondWire = Math.min(nanos - wireNanos, MOST_MARGIN);
        longest = Math.max(beyondWire, before - before / DECAY);
    }

    Histogram encodeTimes() {
        return encodeTimes;
    }

    Histogram showTimes() {
        return showTimes;
    }

    /** How long a call may last, in nanoseconds. */
    long deadline(long wireNanos) {
        return wireNanos + Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, MARGIN_FACTOR * longest));
    }

    /** How long a call may last before it is abandoned, in nanoseconds. */
    long abandonAfterNanos(long wireNanos) {
        return ABANDON_FACTOR * deadline(wireNanos);
    }
}
