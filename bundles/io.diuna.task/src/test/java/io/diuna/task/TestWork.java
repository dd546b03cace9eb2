// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work for tests: it waits until it is interrupted. */
final class TestWork {

    /** Of those that are sure to end: far longer than any machine needs. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    final CountDownLatch free = new CountDownLatch(1);
    final AtomicInteger entered = new AtomicInteger();
    final AtomicInteger interrupted = new AtomicInteger();
    final AtomicInteger cleanedUp = new AtomicInteger();

    /** Tasks that are waited for until they have ended. */
    static ThreadRegistry patient() {
        return new ThreadRegistry(InstantSource.system(), System::nanoTime, PATIENCE);
    }

    /** Ends when it is interrupted. */
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

    /** Does not end before it is freed, whatever anybody does. */
    void ignoresInterrupts() {
        entered.incrementAndGet();
        while (free.getCount() > 0) {
            try {
                free.await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                Thread.currentThread().isInterrupted(); // and that is all: this is a bad one
            }
        }
    }

    void awaitEntered(int count) {
        Await.until(count + " run", () -> entered.get() == count);
    }
}
