// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.concurrent.locks.LockSupport;

/** Monotonic clock, in nanoseconds. Tests use a virtual one. */
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

    /** The present instant. Only differences are meaningful; compare as {@code a - b < 0}. */
    long nanos();

    /** Parks until the deadline. May return earlier: spuriously, or when the thread is unparked. */
    void parkUntil(long deadline);
}
