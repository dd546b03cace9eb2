// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for configurations: they take effect on another thread, which is usually there before us. */
final class Poll {

    /** How long anybody waits, in seconds. */
    static final long SECONDS = 5;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private Poll() {}

    /** Whether it comes to be so in time; an interrupted thread waits no longer. */
    static boolean awaits(BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }
}
