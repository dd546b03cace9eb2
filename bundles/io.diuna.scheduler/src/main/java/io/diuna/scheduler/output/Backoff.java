// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Back-off: when a driver that failed is tried again. After each of the first {@value #QUICK} failures in a row the
 * pause is one frame, since a driver that fails now and then should lose no more than that. From then on it grows: 0.1
 * s, doubling to 30 s. Jitter shortens each of these by up to a quarter, so that strips that failed together are not
 * retried together. A success resets it. For the thread that the strip belongs to; instants and times are in
 * nanoseconds.
 */
final class Backoff {

    /** Failures in a row that are taken for chance. */
    static final int QUICK = 8;

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final double JITTER = 0.25;

    private final DoubleSupplier random;
    private long pause = SHORTEST;
    private int failures;
    private boolean failing;
    private long retryAt;

    /**
     * @param random 0 to 1
     */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** Records a failure, and sets when to retry. */
    void failed(long now, long framePeriod) {
        failing = true;
        failures++;
        if (failures <= QUICK) {
            retryAt = now + framePeriod;
        } else {
            retryAt = now + withJitter(pause);
            pause = Math.min(2 * pause, LONGEST);
        }
    }

    /** Records a failure that a retry soon will not cure; sets the longest pause. */
    void failedForLong(long now) {
        failing = true;
        retryAt = now + withJitter(LONGEST);
    }

    private long withJitter(long nanos) {
        return (long) (nanos * (1 - JITTER * random.getAsDouble()));
    }

    /** Records a success. */
    void succeeded() {
        failing = false;
        failures = 0;
        pause = SHORTEST;
    }

    /** Ends the present pause; the failures still count. */
    void retryNow(long now) {
        retryAt = now;
    }

    /** The end of the present pause. */
    long retryAt() {
        return retryAt;
    }

    /** Returns true if the last attempt failed. */
    boolean isFailing() {
        return failing;
    }

    /** Returns true if there were more failures in a row than chance explains. */
    boolean isOpen() {
        return failures > QUICK;
    }
}
