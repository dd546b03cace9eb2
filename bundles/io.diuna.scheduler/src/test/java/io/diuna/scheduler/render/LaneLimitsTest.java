// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.Await;
import io.diuna.task.FailingTaskScope;
import io.diuna.task.ThreadRegistry;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lanes at the limits: no more threads, or too many threads that hang. */
class LaneLimitsTest {

    private final LaneHarness harness = new LaneHarness(1);

    @AfterEach
    void close() {
        harness.close();
    }

    /** After a stop, a thread needs a second of its own before it counts as stuck. */
    @Test
    void abandonsNoLaneForAFrameInWhichTheWholeProcessWasStopped() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer slow = harness.add(blocker);
        harness.watch(100);
        harness.request();
        Await.latch(blocker.entered);
        harness.clock.pass(5_000_000_000L); // as between SIGSTOP and SIGCONT
        harness.pool.checkTimeouts();
        harness.watch(900);
        assertThat(slow.failure()).isNull();
        harness.watch(200);
        assertThat(slow.failure()).as("a second after it could go on").isInstanceOf(StuckException.class);
    }

    @Test
    void leavesOnlySoManyThreadsBehindUntilSomeOfThemEnd() {
        int count = 120;
        BlockingRenderer[] blockers = new BlockingRenderer[count];
        for (int i = 0; i < count; i++) {
            blockers[i] = new BlockingRenderer();
            harness.add(blockers[i]);
        }
        Await.until("no more lanes are to be had", () -> {
            harness.request();
            harness.watch(100);
            return harness.pool.abandoned() == 64 && harness.pool.stats().size() == 1 + 24;
        });
        for (int i = 0; i < 50; i++) {
            harness.request();
            harness.watch(100);
        }
        assertThat(harness.pool.abandoned()).isEqualTo(64);
        assertThat(harness.pool.everAbandoned()).isEqualTo(64);
        assertThat(harness.ownLanes()).hasSize(64 + 1 + 24);

        for (BlockingRenderer blocker : blockers) {
            blocker.free();
        }
        Await.until("those that were left behind end", () -> harness.pool.abandoned() == 0);
        harness.add(frame -> {});
        for (int i = 0; i < 10; i++) {
            harness.play();
        }
    }

    @Test
    void watchesOnWhereTheMachineGivesNoMoreThreads() {
        harness.close();
        FailingTaskScope limited = new FailingTaskScope(new ThreadRegistry().open("test"));
        VirtualClock clock = harness.clock;
        try (LanePool pool = new LanePool(limited, clock, 1, new FrameThreads())) {
            pool.start();
            BlockingRenderer blocker = new BlockingRenderer();
            ZoneRenderer stuck = TestStages.renderer("zone", blocker, clock);
            pool.setRenderers(new ZoneRenderer[] {stuck});
            pool.checkTimeouts();
            pool.request(1, clock.nanos());
            Await.until("it is rendered", () -> {
                clock.pass(LaneHarness.PERIOD);
                return blocker.entered.getCount() == 0;
            });
            limited.setEmpty(true);
            for (int i = 0; i < 30; i++) {
                clock.pass(100_000_000);
                pool.checkTimeouts();
            }
            assertThat(stuck.failure()).isInstanceOf(StuckException.class);
            assertThat(Objects.requireNonNull(stuck.failure()).getStackTrace())
                    .as("where the lane hangs")
                    .anyMatch(call -> call.getClassName().equals(BlockingRenderer.class.getName()));
            assertThat(pool.everAbandoned()).isZero();
            limited.setEmpty(false);
            clock.pass(100_000_000);
            pool.checkTimeouts();
            assertThat(pool.everAbandoned()).isEqualTo(1);
            blocker.free();
        }
    }
}
