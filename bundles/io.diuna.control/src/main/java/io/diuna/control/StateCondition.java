// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Condition variable over the state of the platform: waits until a condition holds, which is checked again after each
 * signalled change. Any thread may call.
 */
final class StateCondition {

    /** Time limit of a wait, in seconds. */
    static final long LIMIT_SECONDS = 5;

    private long changes;

    /** Wakes all waiting threads, so that they check their conditions again. */
    synchronized void signalAll() {
        changes++;
        notifyAll();
    }

    /**
     * Waits until a condition holds.
     *
     * @param condition checked on the calling thread, without a lock
     * @return true if it holds; false after {@link #LIMIT_SECONDS} or if the thread is interrupted
     */
    boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            long seen = changes();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!awaitChange(seen, deadline)) {
                return condition.getAsBoolean();
            }
        }
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized boolean awaitChange(long seen, long deadline) {
        try {
            for (long left = left(deadline); changes == seen && left > 0; left = left(deadline)) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return changes != seen;
    }

    private static long left(long deadline) {
        return deadline - System.nanoTime();
    }
}
