// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import java.util.concurrent.TimeUnit;

/** Token bucket: a number of events a second, and as many at once. Any thread may call. */
final class RateLimit {

    private final double perNano;
    private final double burst;
    private double tokens;
    private long refilledAt;

    /**
     * Creates a full bucket.
     *
     * @param perSecond tokens a second, and capacity of the bucket
     * @param now current time of the monotonic clock in nanoseconds
     */
    RateLimit(int perSecond, long now) {
        perNano = perSecond / (double) TimeUnit.SECONDS.toNanos(1);
        burst = perSecond;
        tokens = burst;
        refilledAt = now;
    }

    /** Takes a token. Returns false if there is none. */
    synchronized boolean tryAcquire(long now) {
        tokens = Math.min(burst, tokens + (now - refilledAt) * perNano);
        refilledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
