// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.FailingTaskScope;
import io.diuna.task.ThreadRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class TimeLimitedExecutorTest {

    private final VirtualClock clock = new VirtualClock(5_000);
    private final FailingTaskScope scope = new FailingTaskScope(new ThreadRegistry().open("test"));
    private final TimeLimitedExecutor executor = new TimeLimitedExecutor(scope, clock);
    private final CountDownLatch free = new CountDownLatch(1);

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        free.countDown();
        executor.close();
    }

    @Test
    void runsJobsOneAfterTheOther() {
        List<Integer> done = new ArrayList<>(); // not thread-safe: only one thread runs jobs
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            all.add(executor.submit("p", "it did not count", 1_000, () -> done.add(number)));
        }
        assertThat(all).allSatisfy(job -> assertThat(job.join()).isTrue());
        assertThat(done).hasSize(1_000).isSorted();
        assertThat(executor.call("p", "it did not answer", 1_000, TimeLimitedExecutorTest::threadName))
                .isEqualTo("diuna-plugin");
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck")
    void aJobLeavesNothingOnTheThreadForTheNext() {
        Thread thread = executor.call("good", "it did not answer", 1_000, Thread::currentThread);
        ClassLoader loader = thread.getContextClassLoader();
        executor.call("bad", "it did not answer", 1_000, () -> {
            Thread.currentThread().setContextClassLoader(new ClassLoader() {});
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            Thread.currentThread().setName("mine");
            Thread.currentThread().interrupt();
            return true;
        });
        executor.call("good", "it did not answer", 1_000, () -> {
            assertThat(Thread.currentThread()).isSameAs(thread);
            assertThat(thread.getContextClassLoader()).isSameAs(loader);
            assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
            assertThat(thread.getName()).isEqualTo("diuna-plugin");
            assertThat(thread.isInterrupted()).isFalse();
            return true;
        });
    }

    @Test
    void knowsItsCurrentJob() {
        assertThat(executor.isCurrent()).isFalse();
        assertThat(executor.call("p", "it did not answer", 1_000, executor::isCurrent))
                .isTrue();
        assertThat(executor.call(
                        "p", "it did not answer", 1_000, () -> executor.isRunning("p") && !executor.isRunning("q")))
                .isTrue();
        Await.until("it has ended", () -> !executor.isRunning("p"));
    }

    @Test
    void continuesOnceTheMachineGivesThreadsAgain() {
        CompletableFuture<String> hanging = executor.submit("snake", "it did not start", 700, () -> {
            awaitIgnoringInterrupts();
            return "late";
        });
        CompletableFuture<String> next = executor.submit("solid", "it did not start", 700, () -> "done");
        Await.until("it hangs", () -> executor.isRunning("snake"));
        executor.checkTimeouts();
        scope.setEmpty(true);
        for (int i = 0; i < 10; i++) {
            clock.pass(100_000_000);
            executor.checkTimeouts();
        }
        assertThat(hanging).isNotDone();
        assertThat(executor.isRunning("snake")).as("still the current job").isTrue();
        scope.setEmpty(false);
        clock.pass(100_000_000);
        executor.checkTimeouts();
        assertThat(hanging).isCompletedExceptionally();
        assertThat(next.join()).isEqualTo("done");
    }

    @Test
    void abandonsAJobThatTakesTooLongAndContinuesWithTheNext() {
        AtomicReference<Thread> left = new AtomicReference<>();
        CompletableFuture<String> hanging = executor.submit("snake", "it did not start", 700, () -> {
            left.set(Thread.currentThread());
            awaitIgnoringInterrupts();
            return "late";
        });
        CompletableFuture<String> next =
                executor.submit("next", "it did not start", 700, TimeLimitedExecutorTest::threadName);
        Await.until("it hangs", () -> left.get() != null && executor.isRunning("snake"));
        pass(699);
        assertThat(hanging).isNotDone();
        assertThat(next).isNotDone();
        pass(1);
        assertThatThrownBy(hanging::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(StuckException.class)
                .hasMessageContaining("'snake' hangs")
                .hasMessageContaining("it did not start within 0.7 s")
                .hasMessageContaining("restart Diuna to get the processor back")
                .satisfies(stuck -> assertThat(stuck.getStackTrace())
                        .as("where it hangs")
                        .anyMatch(call -> call.getMethodName().equals("awaitIgnoringInterrupts")));
        assertThat(left.get().getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        assertThat(next.join()).isEqualTo("diuna-plugin");
        assertThat(left.get().isAlive()).isTrue();
        free.countDown();
        Await.end(left.get());
        assertThat(executor.call("p", "it did not answer", 1_000, () -> "still here"))
                .isEqualTo("still here");
    }

    @Test
    void reportsAJobAsStuckThoughItEndsAtOnceWhenItIsInterrupted() {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Boolean> hanging = executor.submit("snake", "it did not start", 700, () -> {
            entered.countDown();
            free.await();
            return true;
        });
        Await.latch(entered);
        pass(700);
        assertThatThrownBy(hanging::join).hasCauseInstanceOf(StuckException.class);
    }

    @Test
    void doesNotCountTimeInWhichTheWholeProcessStoodStill() {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Boolean> job = executor.submit("p", "it did not start", 6_000, () -> {
            entered.countDown();
            awaitIgnoringInterrupts();
            return true;
        });
        Await.latch(entered);
        clock.pass(100_000_000_000L); // the process stood still, as between SIGSTOP and SIGCONT
        executor.checkTimeouts();
        assertThat(job).isNotDone();
        pass(5_900);
        assertThat(job).isNotDone();
        pass(200);
        assertThat(job).isCompletedExceptionally();
    }

    @Test
    void passesOnTheExceptionOfAJob() {
        ConfigurationException wrong = new ConfigurationException("file", "no bundle");
        assertThatThrownBy(() -> executor.call("p", "it was not installed", 1_000, () -> {
                    throw wrong;
                }))
                .isSameAs(wrong);
        assertThatThrownBy(() -> executor.call("p", "it was not installed", 1_000, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("'p'")
                .hasMessageContaining("it was not installed")
                .hasMessageContaining("StackOverflowError");
        assertThatThrownBy(() -> executor.call("p", "it was not installed", 1_000, () -> {
                    throw new BundleException("cannot start", new IllegalStateException("the root of it"));
                }))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("cannot start")
                .hasMessageContaining("the root of it");
        assertThat(executor.call("p", "it did not answer", 1_000, () -> 7)).isEqualTo(7);
    }

    @Test
    void keepsTheInterruptOfItsCaller() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> executor.call("p", "it did not start", 1_000, () -> {
                    awaitIgnoringInterrupts();
                    return 1;
                }))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void forgetsAnInterruptThatAJobLeftBehind() {
        executor.call("p", "it did not spoil", 1_000, () -> {
            Thread.currentThread().interrupt();
            return 1;
        });
        assertThat(executor.call(
                        "p",
                        "it did not answer",
                        1_000,
                        () -> Thread.currentThread().isInterrupted()))
                .isFalse();
    }

    @Test
    void survivesInterruptsOfItsThread() {
        Thread victim = executor.call("p", "it did not answer", 1_000, Thread::currentThread);
        for (int i = 0; i < 50; i++) {
            victim.interrupt();
        }
        assertThat(executor.call("p", "it did not answer", 1_000, () -> 7)).isEqualTo(7);
        assertThat(victim.isAlive()).isTrue();
    }

    @Test
    void refusesJobsOnceItIsClosed() {
        Thread worker = executor.call("p", "it did not answer", 1_000, Thread::currentThread);
        executor.close();
        Await.end(worker);
        assertThatThrownBy(() -> executor.call("p", "it did not start", 1_000, () -> 1))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("shutting down");
        executor.checkTimeouts();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void takesAJobOutOfTheQueueWhenItsCallerGivesUp() {
        List<String> ran = new ArrayList<>();
        try (TimeLimitedExecutor impatient = new TimeLimitedExecutor(scope, clock, ThreadMeter.NONE, 50)) {
            impatient.start();
            CompletableFuture<String> busy = block(impatient);
            assertThatThrownBy(() -> impatient.call("snake", "it did not start", 1_000, () -> ran.add("snake")))
                    .isInstanceOf(JobCancelledException.class)
                    .hasMessageContaining("'snake' has to wait");
            free.countDown();
            busy.join();
            assertThat(impatient.call("p", "it did not answer", 1_000, () -> 7)).isEqualTo(7);
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void failsAllJobsWhenItIsClosed() {
        CompletableFuture<String> running = block(executor);
        CompletableFuture<Integer> waiting = executor.submit("snake", "it did not start", 1_000, () -> 1);
        executor.close();
        for (CompletableFuture<?> job : List.of(running, waiting)) {
            assertThat(job).isCompletedExceptionally();
            assertThatThrownBy(job::join)
                    .hasCauseInstanceOf(JobCancelledException.class)
                    .hasMessageContaining("Diuna is shutting down");
        }
    }

    /** Returns a job that runs until the latch is released. */
    private CompletableFuture<String> block(TimeLimitedExecutor busy) {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<String> job = busy.submit("other", "it did not start", 600_000, () -> {
            entered.countDown();
            awaitIgnoringInterrupts();
            return "done";
        });
        Await.latch(entered);
        return job;
    }

    private static String threadName() {
        return Thread.currentThread().getName();
    }

    /** Passes time in the steps of the watching thread. */
    private void pass(long millis) {
        for (long left = millis; left > 0; left -= 100) {
            clock.pass(Math.min(left, 100) * 1_000_000);
            executor.checkTimeouts();
        }
    }

    private void awaitIgnoringInterrupts() {
        boolean interrupted = false;
        while (free.getCount() > 0) {
            try {
                free.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
