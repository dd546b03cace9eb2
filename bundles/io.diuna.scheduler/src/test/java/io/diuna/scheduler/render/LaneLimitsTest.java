// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.FailingTaskScope;
import io.diuna.task.ThreadRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lanes where the machine, or the number of threads that hang, sets limits. */
class LaneLimitsTest {

    private final LaneHarness stand = new LaneHarness(1);

    @AfterEach
    void close() {
        stand.close();
    }

    /** Its thread needs time of its own to go on, like all others. */
    @Test
    void blamesNobodyForASlowFrameInWhichTheWholeProcessWasStopped() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer slow = stand.add(blocker);
        stand.watch(100);
        stand.request();
        Await.latch(blocker.entered);
        stand.clock.pass(5_000_000_000L); // as after SIGSTOP and SIGCONT
        stand.pool.checkTimeouts();
        stand.watch(900);
        assertThat(slow.failure()).isNull();
        stand.watch(200);
        assertThat(slow.failure()).as("a second after it could go on").isInstanceOf(StuckException.class);
    }

    @Test
    void leavesOnlySoManyThreadsBehindUntilSomeOfThemEnd() {
        int count = 120;
        BlockingRenderer[] blockers = new BlockingRenderer[count];
        for (int i = 0; i < count; i++) {
            blockers[i] = new BlockingRenderer();
            stand.add(blockers[i]);
        }
        Await.until("no more lanes are to be had", () -> {
            stand.request();
            stand.watch(100);
            return stand.pool.abandoned() == 64 && stand.pool.stats().size() == 1 + 24;
        });
        for (int i = 0; i < 50; i++) {
            stand.request();
            stand.watch(100);
        }
        assertThat(stand.pool.abandoned()).isEqualTo(64);
        assertThat(stand.pool.everAbandoned()).isEqualTo(64);
        assertThat(stand.ownLanes()).hasSize(64 + 1 + 24);

        for (BlockingRenderer blocker : blockers) {
            blocker.free();
        }
        Await.until("those that were left behind end", () -> stand.pool.abandoned() == 0);
        stand.add(frame -> {});
        for (int i = 0; i < 10; i++) {
            stand.play();
        }
    }

    @Test
    void watchesOnWhereTheMachineGivesNoMoreThreads() {
        stand.close();
        FailingTaskScope meagre = new FailingTaskScope(new ThreadRegistry().open("test"));
        VirtualClock clock = stand.clock;
        try (LanePool pool = new LanePool(meagre, clock, 1)) {
            pool.start();
            BlockingRenderer blocker = new BlockingRenderer();
            ZoneRenderer stuck = TestStages.performance("zone", blocker, clock);
            pool.setRenderers(new ZoneRenderer[] {stuck});
            pool.checkTimeouts();
            pool.request(1, clock.nanos());
            Await.until("it is drawn", () -> {
                clock.pass(LaneHarness.PERIOD);
                return blocker.entered.getCount() == 0;
            });
            meagre.setEmpty(true);
            for (int i = 0; i < 30; i++) {
                clock.pass(100_000_000);
                pool.checkTimeouts();
            }
            assertThat(stuck.failure()).isInstanceOf(StuckException.class);
            assertThat(pool.everAbandoned()).isZero();
            meagre.setEmpty(false);
            clock.pass(100_000_000);
            pool.checkTimeouts();
            assertThat(pool.everAbandoned()).isEqualTo(1);
            blocker.free();
        }
    }
}
