// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskStatus.State;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
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
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final LanePool pool = new LanePool(tasks.open("test"), clock, 1, new FrameThreads());
    private final BlockingRenderer blocker = new BlockingRenderer();

    @AfterEach
    void close() {
        blocker.free();
        pool.close();
    }

    /** Promise R25. */
    @Test
    void rendersAgain() {
        ZoneRenderer held = TestStages.renderer("held", blocker, time);
        ZoneRenderer steady = TestStages.renderer("steady", frame -> {}, time);
        pool.setPeriod(LaneHarness.PERIOD);
        pool.start();
        pool.setRenderers(new ZoneRenderer[] {held});
        deadly.set(true); // the spare lane waits while the one lane renders
        pool.request(1, time.nanos() + LaneHarness.PERIOD);
        Await.latch(blocker.entered);
        Await.until("the failure is logged", () -> tasks.counts().get(State.FAILED) == 1);

        pool.setRenderers(new ZoneRenderer[] {held, steady});
        long[] tick = {1};
        Await.until("the former spare lane renders", () -> {
            tick[0]++;
            pool.request(tick[0], time.nanos() + LaneHarness.PERIOD);
            time.pass(LaneHarness.PERIOD);
            return steady.pictures().refresh();
        });
        assertThat(tasks.counts()).containsEntry(State.FAILED, 1L);
    }
}
