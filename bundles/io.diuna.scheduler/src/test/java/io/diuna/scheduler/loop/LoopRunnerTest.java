// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Await;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopRunnerTest {

    private final VirtualClock clock = new VirtualClock(0);
    private final AtomicLong shown = new AtomicLong();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final FrameWork work = new FrameWork() {
        @Override
        public void show(long number, long nanos) {
            thread.set(Thread.currentThread());
            shown.set(number);
        }

        @Override
        public void prepare(long number, long nanos) {}
    };
    private final FrameLoop loop = new FrameLoop(work, new LoopFigures(), 60, 0);
    private final LoopRunner runner = new LoopRunner(loop, clock, () -> {});

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

    @Test
    void endsWhenItIsClosedAlsoFarFromItsNextTick() {
        runner.start();
        clock.moveTo(loop.periodNanos());
        Await.until("tick 1", () -> shown.get() == 1);
        runner.close(); // time stands still: only the close itself can wake it
        assertThat(thread.get().isAlive()).isFalse();
        clock.moveTo(10 * loop.periodNanos());
        assertThat(shown).hasValue(1);
    }
}
