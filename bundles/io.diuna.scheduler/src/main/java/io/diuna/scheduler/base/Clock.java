// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.concurrent.locks.LockSupport;

/** Monotonic time in nanoseconds; tests bring their own. */
public interface Clock {

    /** The clock of the machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void parkUntil(long deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
    };

    /** Now. Only differences mean something; compare as {@code a - b < 0}. */
    long nanos();

    /** Waits until the deadline, or returns earlier for no reason, or when the thread is unparked. */
    void parkUntil(long deadline);
}
