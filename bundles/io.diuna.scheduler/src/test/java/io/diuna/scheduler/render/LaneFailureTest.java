// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.task.TaskStatus.State;
import io.diuna.scheduler.Await;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.VirtualClock;
import io.diuna.scheduler.task.Tasks;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lane that fails by itself, not by a renderer. */
class LaneFailureTest {

    private final VirtualClock time = new VirtualClock(1_000_000_000_000L);
    private final AtomicBoolean deadly = new AtomicBoolean();
    private final Clock clock = new Clock() {
        @Override
        public long nanos() {
            return time.nanos();
        }

        @Override
        public void parkUntil(long deadline) {
            if (deadly.getAndSet(false)) {
                throw new StackOverflowError("injected");
            }
            time.parkUntil(deadline);
        }
    };
    private final Tasks tasks = new Tasks();
    private final LanePool pool = new LanePool(tasks.open("test"), clock, 1);
    private final Blocker blocker = new Blocker();

    @AfterEach
    void close() {
        blocker.free();
        pool.close();
    }

    @Test
    void r25DrawsAgain() {
        Performance held = Stages.performance("held", blocker, time);
        Performance steady = Stages.performance("steady", frame -> {}, time);
        pool.setPeriod(Stand.PERIOD);
        pool.start();
        pool.setRoster(new Performance[] {held});
        deadly.set(true); // the reserve waits aside while the one lane draws
        pool.request(1, time.nanos() + Stand.PERIOD);
        Await.latch(blocker.entered);
        Await.until("the failure is told", () -> tasks.counts().get(State.FAILED) == 1);

        pool.setRoster(new Performance[] {held, steady});
        long[] tick = {1};
        Await.until("who was the reserve draws", () -> {
            tick[0]++;
            pool.request(tick[0], time.nanos() + Stand.PERIOD);
            time.pass(Stand.PERIOD);
            return steady.pictures().refresh();
        });
        assertThat(tasks.counts()).containsEntry(State.FAILED, 1L);
    }
}
