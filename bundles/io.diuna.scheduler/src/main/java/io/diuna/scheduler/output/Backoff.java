// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Pauses after failures. The first few in a row are passed over in a frame each, since a driver that fails now and then is
 * to lose no more than that. From then on they grow: 0.1 s, doubling to 30 s, each up to a quarter shorter by chance, so that
 * strips that failed together do not try together. The first success ends the row.
 */
final class Backoff {

    /** So many failures in a row are taken for chance. */
    static final int QUICK = 8;

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final double CHANCE = 0.25;

    private final DoubleSupplier random;
    private long next = SHORTEST;
    private int failures;

    /**
     * @param random 0 to 1
     */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * Notes a failure.
     *
     * @param period the length of a frame
     * @return how long to wait; all in nanoseconds
     */
    long failed(long period) {
        if (++failures <= QUICK) {
            return period;
        }
        long pause = next;
        next = Math.min(2 * pause, LONGEST);
        return less(pause);
    }

    /** The pause where trying again is of little use. */
    long hopeless() {
        return less(LONGEST);
    }

    private long less(long pause) {
        return (long) (pause * (1 - CHANCE * random.getAsDouble()));
    }

    /** Whether it failed too often for chance. */
    boolean isOpen() {
        return failures > QUICK;
    }

    /** Notes a success. */
    void succeeded() {
        failures = 0;
        next = SHORTEST;
    }
}
