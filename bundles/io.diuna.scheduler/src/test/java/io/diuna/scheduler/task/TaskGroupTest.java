// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskException;
import io.diuna.api.task.TaskGroup;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus.State;
import io.diuna.scheduler.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows P2, P2a and P2b of the promises: tasks that stand or fall together. */
class TaskGroupTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Tasks tasks = Workers.patient();
    private final TaskScope scope = tasks.open("test");
    private final TaskGroup group = scope.group();
    private final Workers workers = new Workers();
    private final CountDownLatch shot = new CountDownLatch(1);

    @AfterEach
    void close() {
        scope.close();
    }

    private Task start(Runnable work) {
        return group.start(TaskCategory.GENERAL, "test-child", "Works", work);
    }

    private Task victim() {
        return start(() -> {
            Await.latch(shot);
            throw new IllegalStateException("shot");
        });
    }

    @Test
    void p2AllThatChildrenThrowSurfacesAsOneAggregate() {
        int count = 8;
        List<RuntimeException> thrown = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            RuntimeException mine = new IllegalStateException("child " + i);
            thrown.add(mine);
            start(() -> {
                all.countDown();
                while (all.getCount() > 0) {
                    Thread.onSpinWait(); // all fail, also those that are interrupted because another was first
                }
                throw mine;
            });
        }
        assertThatExceptionOfType(TaskException.class)
                .isThrownBy(() -> group.join(LONG))
                .withMessageContaining(count + " tasks of 'test' failed")
                .satisfies(
                        e -> assertThat(e.getSuppressed()).containsExactlyInAnyOrder(thrown.toArray(Throwable[]::new)));
    }

    @Test
    void p2aWhenOneChildIsKilledItsSiblingsAreInterrupted() {
        List<Task> siblings = List.of(start(workers::waits), start(workers::waits), start(workers::waits));
        Task victim = victim();
        workers.awaitEntered(3);
        shot.countDown();
        siblings.forEach(sibling -> Await.end(sibling.thread()));
        assertThat(workers.interrupted).hasValue(3);
        assertThat(siblings).allMatch(sibling -> sibling.status().state() == State.CANCELLED);
        group.close();
        assertThat(victim.status().state()).isEqualTo(State.FAILED);
        assertThat(victim.thread().isAlive()).isFalse();
    }

    @Test
    void p2bNoOrphans() {
        List<Task> children = new ArrayList<>();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> {
            try (group) {
                children.add(start(workers::waits));
                children.add(start(workers::waits));
                throw new UnsupportedOperationException("the parent itself");
            }
        });
        assertThat(children).hasSize(2).noneMatch(child -> child.thread().isAlive());
    }

    @Test
    void p2bCleanPropagation() {
        start(workers::waits);
        victim();
        workers.awaitEntered(1);
        shot.countDown();
        assertThatExceptionOfType(TaskException.class)
                .isThrownBy(() -> group.join(LONG))
                .withMessageContaining("shot")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .as("the interrupted one is no failure")
                        .hasSize(1));
    }

    @Test
    void p2bCleanUp() {
        for (int i = 0; i < 5; i++) {
            start(workers::waits);
        }
        workers.awaitEntered(5);
        group.close();
        assertThat(workers.cleanedUp).hasValue(5);
    }

    @Test
    void p2bCancellation() {
        Task sibling = start(workers::waits);
        workers.awaitEntered(1);
        Task victim = victim();
        shot.countDown();
        Await.end(victim.thread());
        Await.end(sibling.thread());
        Task late = start(workers::waits);
        Await.end(late.thread());
        assertThat(late.status().state()).isEqualTo(State.CANCELLED);
        assertThat(workers.entered).as("it has not even begun").hasValue(1);
    }

    @Test
    void joinsWhatEndsWell() {
        CountDownLatch ready = new CountDownLatch(1);
        Task task = start(() -> Await.latch(ready));
        assertThat(group.join(Duration.ZERO)).isFalse();
        ready.countDown();
        assertThat(group.join(LONG)).isTrue();
        assertThat(task.status().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void itsScopeClosesIt() {
        Task task = start(workers::waits);
        workers.awaitEntered(1);
        scope.close();
        assertThat(task.thread().isAlive()).isFalse();
    }
}
