// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.api.task.TaskStatus.State;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises X3 and X4: the task log, and loops that restart. */
class ThreadRegistryTest {

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(-5);
    private final ThreadRegistry tasks = new ThreadRegistry(wall::get, nanos::get, TestWork.PATIENCE);
    private final TaskScope scope = tasks.open("test.owner");
    private final TestWork workers = new TestWork();

    @AfterEach
    void close() {
        workers.free.countDown();
        scope.close();
    }

    @Test
    void aTaskIsListedWithAllItsValues() {
        Task task = scope.thread(TaskCategory.INPUT, "test-reader", "Reads a knob", workers::waits);
        assertThat(task.status().state()).isEqualTo(State.NEW);
        assertThat(tasks.tasks()).isEmpty();
        wall.set(Instant.parse("2026-03-01T12:00:07Z"));
        task.start();
        nanos.addAndGet(1_500);
        assertThat(tasks.tasks())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(TaskStatus.builder(1, "test-reader", State.RUNNING, wall.get())
                        .work(TaskCategory.INPUT, "Reads a knob")
                        .owner("test.owner", ThreadRegistryTest.class.getName())
                        .duration(Duration.ofNanos(1_500))
                        .build());
        workers.free.countDown();
        Await.end(task.thread());
        nanos.addAndGet(1_000_000);
        assertThat(task.status().state()).isEqualTo(State.COMPLETED);
        assertThat(task.status().duration()).isEqualTo(Duration.ofNanos(1_500));
    }

    @Test
    void theLogIsBoundedAfterAMillionTasks() {
        int million = 1_000_000;
        OwnedTaskScope own = (OwnedTaskScope) scope;
        TaskLog book = own.log();
        for (int i = 0; i < million; i++) {
            TaskRun run = book.draft(new TaskInfo(TaskCategory.GENERAL, "test.owner", "Works", "test-" + i, "Test"));
            book.begin(run);
            book.end(run, i % 2 == 0 ? State.COMPLETED : State.FAILED, null);
        }
        assertThat(tasks.tasks()).hasSize(ThreadRegistry.CAPACITY);
        assertThat(tasks.tasks().get(0).thread()).isEqualTo("test-999999");
        assertThat(tasks.counts()).containsEntry(State.COMPLETED, 500_000L).containsEntry(State.FAILED, 500_000L);
    }

    @Test
    void aFailedLoopIsRecordedAndRestartedOnItsThread() {
        AtomicInteger runs = new AtomicInteger();
        Task task = scope.loop(TaskCategory.SYSTEM, "test-loop", "Fails twice", () -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new NoClassDefFoundError("gone " + runs.get());
                    }
                    workers.waits();
                })
                .start();
        workers.awaitEntered(1);
        assertThat(tasks.tasks())
                .extracting(TaskStatus::state, TaskStatus::error, TaskStatus::id)
                .containsExactly(
                        tuple(State.RUNNING, null, 3L),
                        tuple(State.FAILED, "java.lang.NoClassDefFoundError: gone 2", 2L),
                        tuple(State.FAILED, "java.lang.NoClassDefFoundError: gone 1", 1L));
        assertThat(task.status().id()).isEqualTo(3);
        scope.close();
        assertThat(task.thread().isAlive()).isFalse();
    }

    @Test
    void aLoopThatAlwaysFailsEndsWithItsScope() {
        Task task = scope.loop(TaskCategory.SYSTEM, "test-loop", "Always fails", () -> {
                    throw new IllegalStateException("again");
                })
                .start();
        Await.until("it has failed three times", () -> tasks.counts().get(State.FAILED) >= 3);
        scope.close();
        assertThat(task.thread().isAlive()).isFalse();
    }

    @Test
    void aForeignInterruptDoesNotEndALoop() {
        Task task = scope.loop(TaskCategory.SYSTEM, "test-loop", "Works", workers::waits)
                .start();
        workers.awaitEntered(1);
        task.thread().interrupt();
        workers.awaitEntered(2);
        assertThat(task.status().state()).isEqualTo(State.RUNNING);
        assertThat(tasks.tasks().get(1).error()).contains("not its owner");
    }

    @Test
    void anInterruptOfItsOwnerEndsALoop() {
        Task task = scope.loop(TaskCategory.SYSTEM, "test-loop", "Works", workers::waits)
                .start();
        workers.awaitEntered(1);
        task.interrupt();
        Await.end(task.thread());
        assertThat(task.status().state()).isEqualTo(State.CANCELLED);
        assertThat(workers.entered).hasValue(1);
    }

    @Test
    void anAbandonedTaskIsListedWithTheCulpritUntilItEnds() {
        TaskScope impatient = new ThreadRegistry(wall::get, nanos::get, Duration.ofMillis(20)).open("test.owner");
        Task task = impatient
                .loop(TaskCategory.RENDER, "test-lane", "Draws", workers::ignoresInterrupts)
                .start();
        workers.awaitEntered(1);
        task.abandon("Animation 'x' on zone 'y'");
        impatient.close();
        assertThat(task.status().state()).isEqualTo(State.ABANDONED);
        assertThat(task.status().error()).isEqualTo("Animation 'x' on zone 'y'");
        workers.free.countDown();
        Await.end(task.thread());
        assertThat(task.status().state()).isEqualTo(State.CANCELLED);
        assertThat(task.status().error()).isEqualTo("Animation 'x' on zone 'y'");
        assertThat(workers.entered).hasValue(1);
    }

    @Test
    void theLogKeepsTextsAndNoExceptions() {
        AtomicReference<WeakReference<Throwable>> thrown = new AtomicReference<>();
        Task task = scope.thread(TaskCategory.GENERAL, "test-worker", "Fails", () -> {
                    IllegalStateException mine = new IllegalStateException("x".repeat(10_000));
                    thrown.set(new WeakReference<>(mine));
                    throw mine;
                })
                .start();
        Await.end(task.thread());
        assertThat(task.status().state()).isEqualTo(State.FAILED);
        assertThat(task.status().error())
                .startsWith("java.lang.IllegalStateException: xxx")
                .hasSizeLessThan(1_100);
        Await.until("it is collected", () -> {
            System.gc();
            return thrown.get().get() == null;
        });
    }

    @Test
    void anExceptionWhoseMethodsThrowIsRecorded() {
        Task task = scope.thread(TaskCategory.GENERAL, "test-worker", "Fails", () -> {
                    throw new ThrowingException();
                })
                .start();
        Await.end(task.thread());
        assertThat(task.status().state()).isEqualTo(State.FAILED);
        assertThat(task.status().error()).isEqualTo(ThrowingException.class.getName());
    }

    @Test
    void aLoopRestartsAfterAnExceptionWhoseMethodsThrow() {
        AtomicInteger runs = new AtomicInteger();
        Task task = scope.loop(TaskCategory.GENERAL, "test-loop", "Fails once", () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new ThrowingException();
                    }
                })
                .start();
        Await.end(task.thread());
        assertThat(runs).hasValue(2);
    }

    @Test
    void liveRunsAreListedFirst() {
        List<Task> all = List.of(
                scope.thread(TaskCategory.GENERAL, "a", "Ends", () -> {}).start(),
                scope.thread(TaskCategory.GENERAL, "b", "Lives", workers::waits).start(),
                scope.thread(TaskCategory.GENERAL, "c", "Lives", workers::waits).start());
        Await.end(all.get(0).thread());
        assertThat(tasks.tasks()).extracting(TaskStatus::thread).containsExactly("b", "c", "a");
    }

    @Test
    void theContextClassLoaderIsSetByTheTaskAlone() {
        ClassLoader foreign = ClassLoader.getPlatformClassLoader();
        Task task = scope.thread(TaskCategory.INPUT, "test-reader", "Reads a knob", workers::waits);
        ClassLoader own = task.thread().getContextClassLoader();
        task.start();
        task.thread().setContextClassLoader(foreign);
        assertThat(task.thread().getContextClassLoader()).isSameAs(own).isNotSameAs(foreign);

        AtomicReference<ClassLoader> set = new AtomicReference<>();
        Task itself = scope.thread(TaskCategory.INPUT, "test-writer", "Writes a knob", () -> {
                    Thread.currentThread().setContextClassLoader(foreign);
                    set.set(Thread.currentThread().getContextClassLoader());
                })
                .start();
        Await.end(itself.thread());
        assertThat(set).hasValue(foreign);
    }
}
