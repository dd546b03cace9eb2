// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StateConditionTest {

    private final StateCondition condition = new StateCondition();

    @Test
    void aConditionThatHoldsIsNotWaitedFor() {
        AtomicInteger checks = new AtomicInteger();
        assertThat(condition.await(() -> checks.incrementAndGet() == 1)).isTrue();
        assertThat(checks).hasValue(1);
    }

    @Test
    void theConditionIsCheckedAfterEachSignalAndNotInBetween() {
        AtomicInteger checks = new AtomicInteger();
        AtomicBoolean result = new AtomicBoolean();
        CountDownLatch checked = new CountDownLatch(1);
        try (TaskScope tasks = new ThreadRegistry().open("test")) {
            var waiting = tasks.thread(
                            TaskCategory.GENERAL,
                            "waiting",
                            "Waits",
                            () -> result.set(condition.await(() -> {
                                checked.countDown();
                                return checks.incrementAndGet() == 3;
                            })))
                    .start();
            Await.latch(checked);
            condition.signalAll();
            Await.until("it was checked again", () -> checks.get() == 2);
            condition.signalAll();
            Await.end(waiting.thread());
        }
        assertThat(result).isTrue();
        assertThat(checks).hasValue(3);
    }

    /** A change between the check and the wait is not lost. */
    @Test
    void aSignalDuringTheCheckCounts() {
        AtomicBoolean changed = new AtomicBoolean();
        assertThat(condition.await(() -> {
                    if (changed.getAndSet(true)) {
                        return true;
                    }
                    condition.signalAll();
                    return false;
                }))
                .isTrue();
    }

    @Test
    void anInterruptedThreadReturnsAtOnce() {
        Thread.currentThread().interrupt();
        assertThat(condition.await(() -> false)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
