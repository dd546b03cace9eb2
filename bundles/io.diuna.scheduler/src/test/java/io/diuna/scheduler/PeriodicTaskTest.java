// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    @Test
    void continuesAfterExceptionsUntilItIsClosed() {
        PeriodicTask ticker = new PeriodicTask(
                new ThreadRegistry().open("test"), "ticker-under-test", "Ticks for a test", () -> 1, () -> {
                    thread.set(Thread.currentThread());
                    if (runs.incrementAndGet() % 2 == 0) {
                        throw new StackOverflowError();
                    }
                    throw new IllegalStateException();
                });
        ticker.start();
        Await.until("it ran ten times", () -> runs.get() >= 10);
        ticker.close();
        Await.end(thread.get());
        assertThat(thread.get().getName()).isEqualTo("ticker-under-test");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void endsItsPauseWhenItIsClosed() {
        PeriodicTask ticker = new PeriodicTask(
                new ThreadRegistry().open("test"), "ticker-under-test", "Ticks for a test", () -> 3_600_000, () -> {
                    thread.set(Thread.currentThread());
                    runs.incrementAndGet();
                });
        ticker.start();
        Await.until("it ran once", () -> runs.get() == 1);
        ticker.close();
        Await.end(thread.get());
        assertThat(runs).hasValue(1);
    }

    @Test
    void aWakeUpIsHandledWithinThePauseAndTheWorkIsNotRepeated() {
        AtomicInteger wakeUps = new AtomicInteger();
        PeriodicTask task = new PeriodicTask(
                new ThreadRegistry().open("test"),
                "ticker-under-test",
                "Ticks for a test",
                () -> 3_600_000,
                runs::incrementAndGet,
                wakeUps::incrementAndGet);
        task.start();
        Await.until("it ran once", () -> runs.get() == 1);
        task.wakeUp();
        Await.until("it was woken", () -> wakeUps.get() == 1);
        task.wakeUp();
        Await.until("it was woken again", () -> wakeUps.get() == 2);
        task.close();
        assertThat(runs).hasValue(1);
    }
}
