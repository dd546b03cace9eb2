// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work for tests: waits until it is interrupted or released. */
final class TestWork {

    /** Time limit for threads that are sure to end. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    final CountDownLatch free = new CountDownLatch(1);
    final AtomicInteger entered = new AtomicInteger();
    final AtomicInteger interrupted = new AtomicInteger();
    final AtomicInteger cleanedUp = new AtomicInteger();

    /** Tasks to wait for. */
    static ThreadRegistry patient() {
        return new ThreadRegistry(InstantSource.system(), System::nanoTime, PATIENCE);
    }

    /** Waits until it is interrupted. */
    void waits() {
        entered.incrementAndGet();
        try {
            free.await(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            Thread.currentThread().interrupt();
        } finally {
            cleanedUp.incrementAndGet();
        }
    }

    /** Waits until it is released, and ignores interrupts. */
    void ignoresInterrupts() {
        entered.incrementAndGet();
        while (free.getCount() > 0) {
            try {
                free.await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                Thread.currentThread().isInterrupted(); // ignored
            }
        }
    }

    void awaitEntered(int count) {
        Await.until(count + " run", () -> entered.get() == count);
    }
}
