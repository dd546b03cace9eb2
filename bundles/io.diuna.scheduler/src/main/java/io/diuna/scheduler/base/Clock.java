// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Monotonic clock, in nanoseconds. Tests use a virtual one. */
public interface Clock {

    /** Deadline, from now on, that stands for none: a wait for it sets no timer, which would cost a frame some microseconds. */
    long FAR = TimeUnit.MINUTES.toNanos(30);

    /** The clock of the machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void parkUntil(long deadline) {
            long left = deadline - System.nanoTime();
            if (left < FAR) {
                LockSupport.parkNanos(left);
            } else {
                LockSupport.park();
            }
        }
    };

    /** The present instant. Only differences are meaningful; compare as {@code a - b < 0}. */
    long nanos();

    /** Parks until the deadline. May return earlier: spuriously, or when the thread is unparked. */
    void parkUntil(long deadline);
}
