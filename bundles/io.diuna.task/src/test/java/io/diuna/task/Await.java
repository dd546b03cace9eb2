// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polling waits for tests, with a time limit of 60 s, far beyond what any machine needs. */
public final class Await {

    private static final long LIMIT_SECONDS = 60;

    private Await() {}

    /** Waits until a condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - limit > 0) {
                fail("Waited in vain until " + what);
            }
            LockSupport.parkNanos(20_000);
        }
    }

    /** Waits for a latch. */
    public static void latch(CountDownLatch latch) {
        try {
            assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Interrupted");
        }
    }

    /** Waits for the end of a thread. */
    public static void end(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(LIMIT_SECONDS).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).as(thread.getName() + " lives").isFalse();
    }
}
