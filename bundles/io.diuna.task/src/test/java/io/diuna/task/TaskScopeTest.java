// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promises P2 and X3: a closed scope leaves no thread, or names it. */
class TaskScopeTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final ThreadRegistry tasks = TestWork.patient();
    private final TestWork workers = new TestWork();

    private static Task start(TaskScope scope, Runnable work) {
        return scope.thread(TaskCategory.GENERAL, "test-worker", "Works", work).start();
    }

    @Test
    void nothingRunsAfterClose() {
        TaskScope scope = tasks.open("test");
        List<Task> all = IntStream.range(0, 20)
                .mapToObj(i -> start(scope, workers::waits))
                .toList();
        workers.awaitEntered(20);
        assertThat(tasks.counts()).containsEntry(State.RUNNING, 20L);

        scope.close();

        assertThat(all).noneMatch(task -> task.thread().isAlive());
        assertThat(all).allMatch(task -> task.status().state() == State.CANCELLED);
        assertThat(tasks.counts()).containsEntry(State.RUNNING, 0L).containsEntry(State.CANCELLED, 20L);
    }

    @Test
    void tenThousandScopesLeaveNoThread() {
        for (int i = 0; i < 10_000; i++) {
            try (TaskScope scope = tasks.open("test")) {
                scope.loop(TaskCategory.GENERAL, "test-many", "Works", workers::waits)
                        .start();
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("test-many"));
        assertThat(tasks.counts()).containsEntry(State.RUNNING, 0L).containsEntry(State.LEAKED, 0L);
        assertThat(tasks.tasks()).hasSize(ThreadRegistry.CAPACITY);
    }

    @Test
    void aThreadThatIgnoresInterruptsIsListedAsLeaked() {
        ThreadRegistry impatient = new ThreadRegistry(InstantSource.system(), System::nanoTime, SHORT);
        TaskScope scope = impatient.open("test.owner");
        Task stubborn = start(scope, workers::ignoresInterrupts);
        Task good = start(scope, workers::waits);
        workers.awaitEntered(2);

        scope.close();
        Await.end(good.thread()); // it may not have been scheduled yet

        assertThat(impatient.tasks())
                .filteredOn(task -> task.state() == State.LEAKED)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.id()).isEqualTo(stubborn.status().id());
                    assertThat(task.owner()).isEqualTo("test.owner");
                    assertThat(task.thread()).isEqualTo("test-worker");
                });
        assertThat(good.status().state()).isEqualTo(State.CANCELLED);

        workers.free.countDown();
        Await.end(stubborn.thread());
        assertThat(stubborn.status().state()).as("it is over after all").isEqualTo(State.CANCELLED);
        assertThat(impatient.counts()).containsEntry(State.LEAKED, 0L);
    }

    @Test
    void closeNeverHangsAlsoWhenItsCallerIsInterrupted() {
        TaskScope scope = new ThreadRegistry().open("test");
        Task stubborn = start(scope, workers::ignoresInterrupts);
        workers.awaitEntered(1);
        Thread.currentThread().interrupt();
        scope.close();
        assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
        assertThat(stubborn.status().state()).isEqualTo(State.LEAKED);
        workers.free.countDown();
        Await.end(stubborn.thread());
    }

    @Test
    void aTaskMayCloseItsOwnScope() {
        TaskScope scope = tasks.open("test");
        Task task = start(scope, scope::close);
        Await.end(task.thread());
        assertThat(task.status().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void nothingIsStartedAfterClose() {
        TaskScope scope = tasks.open("test");
        Task late = scope.thread(TaskCategory.GENERAL, "test-late", "Works", workers::waits);
        scope.close();
        scope.close();
        assertThatIllegalStateException().isThrownBy(late::start).withMessageContaining("closed");
        assertThat(late.status().state()).isEqualTo(State.NEW);
        assertThat(tasks.tasks()).isEmpty();
    }

    @Test
    void nothingIsStartedTwice() {
        TaskScope scope = tasks.open("test");
        Task task = start(scope, () -> {});
        Await.end(task.thread());
        assertThatIllegalStateException().isThrownBy(task::start).withMessageContaining("before");
        assertThat(task.status().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void theRegistryClosesWhatWasLeftOpen() {
        Task task = start(tasks.open("test"), workers::waits);
        workers.awaitEntered(1);
        tasks.close();
        assertThat(task.thread().isAlive()).isFalse();
    }

    @Test
    void threadsAreDaemonsWithTheContextOfTheirWork() {
        Task task = tasks.open("test").thread(TaskCategory.GENERAL, "test-worker", "Works", workers::waits);
        assertThat(task.thread().isDaemon()).isTrue();
        assertThat(task.thread().getContextClassLoader()).isSameAs(TestWork.class.getClassLoader());
    }
}
