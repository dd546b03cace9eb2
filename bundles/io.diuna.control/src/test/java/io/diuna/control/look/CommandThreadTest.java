// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.diuna.api.DiunaException;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class CommandThreadTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ThreadRegistry registry = new ThreadRegistry();
    private final TaskScope tasks = registry.open("test");
    private final AtomicInteger housekeeping = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Future<?> blocker = CompletableFuture.completedFuture(null);

    @AfterEach
    void end() {
        release.countDown();
        callers.shutdownNow();
        tasks.close();
    }

    @Test
    void runsCommandsInOrderOnItsOwnDaemonThread() {
        try (CommandThread thread = open(LONG)) {
            List<Integer> done = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int number = i;
                assertThat(thread.call(() -> done.add(number))).isTrue();
            }
            assertThat(done).containsExactly(0, 1, 2, 3, 4);
            Thread runner = thread.call(Thread::currentThread);
            assertThat(runner.getName()).isEqualTo("test-control");
            assertThat(runner.isDaemon()).isTrue();
            assertThat(housekeeping.get()).isPositive();
        }
    }

    @Test
    void rethrowsExceptionsOfCommandsAndContinues() {
        try (CommandThread thread = open(LONG)) {
            RuntimeException exception = new IllegalArgumentException("expected");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> thread.call(() -> {
                        throw exception;
                    }))
                    .isSameAs(exception);
            assertThatExceptionOfType(DiunaException.class)
                    .isThrownBy(() -> thread.call(() -> {
                        throw new IOException("disk");
                    }))
                    .withMessageContaining("disk");
            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(() -> thread.call(() -> {
                        throw new StackOverflowError();
                    }));
            assertThat(thread.call(() -> 42)).isEqualTo(42);
        }
    }

    @Test
    void rejectsACommandWithinACommand() {
        try (CommandThread thread = open(LONG)) {
            assertThatIllegalStateException().isThrownBy(() -> thread.call(() -> thread.call(() -> 1)));
        }
    }

    @Test
    void aTimedOutCommandIsCancelled() throws InterruptedException {
        AtomicInteger late = new AtomicInteger();
        try (CommandThread thread = open(SHORT)) {
            block(thread);
            assertThatExceptionOfType(DiunaException.class)
                    .isThrownBy(() -> thread.call(late::incrementAndGet))
                    .withMessageContaining("did not answer");
            release.countDown();
        }
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(late).hasValue(0);
    }

    @Test
    void theQueueIsBounded() throws ExecutionException, InterruptedException, TimeoutException {
        try (CommandThread thread = open(LONG)) {
            block(thread);
            List<Future<?>> waiting = new ArrayList<>();
            CompletableFuture<String> rejection = new CompletableFuture<>();
            for (int i = 0; i < 257; i++) {
                waiting.add(callers.submit(() -> {
                    try {
                        return thread.call(() -> true);
                    } catch (DiunaException e) {
                        return rejection.complete(String.valueOf(e.getMessage()));
                    }
                }));
            }
            assertThat(rejection.get(30, TimeUnit.SECONDS)).contains("full (256 commands)");
            release.countDown();
            for (Future<?> command : waiting) {
                assertThat(command.get(30, TimeUnit.SECONDS)).isEqualTo(true);
            }
            blocker.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void closeRunsTheFinalActionAndRejectsFurtherCommands() throws InterruptedException {
        CommandThread thread = open(LONG);
        Thread runner = thread.call(Thread::currentThread);
        thread.close();
        assertThat(runner.isAlive()).isFalse();
        assertThat(ended.await(0, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> thread.call(() -> 1))
                .withMessageContaining("stopped");
    }

    @Test
    void closeHasATimeoutAndCancelsQueuedCommands() throws InterruptedException {
        CommandThread thread = open(SHORT);
        block(thread);
        thread.close();
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> blocker.get(30, TimeUnit.SECONDS));
        // close() interrupts the command after its timeout, so the thread still ends.
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void survivesInterruptsByForeignCode() {
        try (CommandThread thread = open(LONG)) {
            Thread runner = thread.call(Thread::currentThread);
            for (int i = 0; i < 3; i++) {
                runner.interrupt();
                assertThat(thread.call(() -> 42)).isEqualTo(42);
            }
            assertThat(thread.call(Thread::currentThread)).isSameAs(runner);
            assertThat(ended.getCount()).as("not ended").isEqualTo(1);
        }
    }

    /** Promise X3. */
    @Test
    void closingTheScopeRunsTheFinalAction() throws InterruptedException {
        CommandThread thread = open(LONG);
        Thread runner = thread.call(Thread::currentThread);
        tasks.close();
        runner.join(LONG.toMillis());
        assertThat(runner.isAlive()).isFalse();
        assertThat(ended.await(0, TimeUnit.SECONDS)).isTrue();
        assertThat(registry.tasks()).extracting(TaskStatus::state).containsOnly(TaskStatus.State.CANCELLED);
        assertThatExceptionOfType(DiunaException.class).isThrownBy(() -> thread.call(() -> 1));
    }

    @Test
    void housekeepingContinuesAfterAFailure() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        CommandThread thread = new CommandThread(
                tasks,
                "test-control",
                () -> {
                    twice.countDown();
                    throw new IllegalStateException("housekeeping");
                },
                ended::countDown,
                LONG,
                NOPLogger.NOP_LOGGER);
        try (thread) {
            assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(thread.call(() -> 1)).isEqualTo(1);
        }
    }

    @Test
    void housekeepingRunsAgainWhenItWantsTo() throws InterruptedException {
        CountDownLatch thrice = new CountDownLatch(3);
        CommandThread thread = new CommandThread(
                tasks,
                "test-control",
                () -> {
                    thrice.countDown();
                    return 1;
                },
                ended::countDown,
                LONG,
                NOPLogger.NOP_LOGGER);
        try (thread) {
            assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private long housekeep() {
        housekeeping.incrementAndGet();
        return Long.MAX_VALUE;
    }

    private CommandThread open(Duration timeout) {
        return new CommandThread(
                tasks, "test-control", this::housekeep, ended::countDown, timeout, NOPLogger.NOP_LOGGER);
    }

    /** Blocks the thread in a command until {@link #release}; retries if the call timed out before the command ran. */
    private void block(CommandThread thread) throws InterruptedException {
        long limit = System.nanoTime() + LONG.toNanos();
        boolean isBlocked = false;
        while (!isBlocked && System.nanoTime() - limit < 0) {
            if (blocker.isDone()) {
                blocker = callers.submit(() -> thread.call(() -> {
                    blocked.countDown();
                    return release.await(30, TimeUnit.SECONDS);
                }));
            }
            isBlocked = blocked.await(5, TimeUnit.MILLISECONDS);
        }
        assertThat(isBlocked).isTrue();
    }
}
