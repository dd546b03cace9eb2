// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskStatus;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopRunnerTest {

    private final VirtualClock clock = new VirtualClock(0);
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final AtomicLong shown = new AtomicLong();
    private final AtomicLong deadly = new AtomicLong();
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final FrameWork work = new FrameWork() {
        @Override
        public void composeFrame(long number, long nanos) {
            thread.set(Thread.currentThread());
            if (number == deadly.get()) {
                throw new StackOverflowError("injected");
            }
            shown.set(number);
        }

        @Override
        public void prepare(long number, long nanos) {}
    };
    private final FrameLoop loop = new FrameLoop(work, new LoopMetrics(), clock, 60);
    private final LoopRunner runner = new LoopRunner(tasks.open("test"), loop, clock, prepared::incrementAndGet);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void runsTheLoopAsTimePasses() {
        runner.start();
        for (int tick = 1; tick <= 20; tick++) {
            int wanted = tick;
            clock.moveTo(tick * loop.periodNanos());
            Await.until("tick " + tick, () -> shown.get() == wanted);
        }
        assertThat(thread.get().getName()).isEqualTo("diuna-frame");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    /** Promise R25. */
    @Test
    void goesOnOnItsGridAfterAFrameFailed() {
        deadly.set(3);
        runner.start();
        for (int tick = 1; tick <= 2; tick++) {
            int wanted = tick;
            clock.moveTo(tick * loop.periodNanos());
            Await.until("tick " + tick, () -> shown.get() == wanted);
        }
        clock.moveTo(3 * loop.periodNanos());
        Await.until("the failure is logged", () -> tasks.counts().get(TaskStatus.State.FAILED) == 1);
        assertThat(tasks.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.FAILED)
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("injected"));
        Await.until("it is run again", () -> tasks.counts().get(TaskStatus.State.RUNNING) == 1);
        for (int tick = 4; tick <= 20; tick++) {
            int wanted = tick;
            clock.moveTo(tick * loop.periodNanos());
            Await.until("tick " + tick, () -> shown.get() == wanted);
        }
        assertThat(thread.get().getName()).isEqualTo("diuna-frame");
        assertThat(prepared).hasValue(1);
    }

    @Test
    void goesOnAfterAnInterruptByAnotherThread() {
        runner.start();
        for (int tick = 1; tick <= 20; tick++) {
            int wanted = tick;
            clock.moveTo(tick * loop.periodNanos());
            Await.until("tick " + tick, () -> shown.get() == wanted);
            thread.get().interrupt();
        }
        assertThat(tasks.counts()).containsEntry(TaskStatus.State.RUNNING, 1L);
    }

    @Test
    void endsWhenItIsClosedAlsoFarFromItsNextTick() {
        runner.start();
        clock.moveTo(loop.periodNanos());
        Await.until("tick 1", () -> shown.get() == 1);
        runner.close(); // with the clock stopped, only the close itself can wake the thread
        Await.end(thread.get());
        clock.moveTo(10 * loop.periodNanos());
        assertThat(shown).hasValue(1);
    }
}
