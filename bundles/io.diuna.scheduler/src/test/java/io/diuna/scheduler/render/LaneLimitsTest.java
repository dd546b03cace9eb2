// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Await;
import io.diuna.scheduler.loop.VirtualClock;
import io.diuna.scheduler.task.MeagreScope;
import io.diuna.scheduler.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lanes where the machine, or the number of threads that hang, sets limits. */
class LaneLimitsTest {

    private final Stand stand = new Stand(1);

    @AfterEach
    void close() {
        stand.close();
    }

    /** Its thread needs time of its own to go on, like all others. */
    @Test
    void blamesNobodyForASlowFrameInWhichTheWholeProcessWasStopped() {
        Blocker blocker = new Blocker();
        Performance slow = stand.add(blocker);
        stand.watch(100);
        stand.request();
        Await.latch(blocker.entered);
        stand.clock.pass(5_000_000_000L); // as after SIGSTOP and SIGCONT
        stand.pool.watch();
        stand.watch(900);
        assertThat(slow.failure()).isNull();
        stand.watch(200);
        assertThat(slow.failure()).as("a second after it could go on").isInstanceOf(StuckException.class);
    }

    @Test
    void leavesOnlySoManyThreadsBehindUntilSomeOfThemEnd() {
        int count = 120;
        Blocker[] blockers = new Blocker[count];
        for (int i = 0; i < count; i++) {
            blockers[i] = new Blocker();
            stand.add(blockers[i]);
        }
        Await.until("no more lanes are to be had", () -> {
            stand.request();
            stand.watch(100);
            return stand.pool.abandoned() == 64 && stand.pool.figures().size() == 1 + 24;
        });
        for (int i = 0; i < 50; i++) {
            stand.request();
            stand.watch(100);
        }
        assertThat(stand.pool.abandoned()).isEqualTo(64);
        assertThat(stand.pool.everAbandoned()).isEqualTo(64);
        assertThat(stand.ownLanes()).hasSize(64 + 1 + 24);

        for (Blocker blocker : blockers) {
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
        MeagreScope meagre = new MeagreScope(new Tasks().open("test"));
        VirtualClock clock = stand.clock;
        try (LanePool pool = new LanePool(meagre, clock, 1)) {
            pool.start();
            Blocker blocker = new Blocker();
            Performance stuck = Stages.performance("zone", blocker, clock);
            pool.setRoster(new Performance[] {stuck});
            pool.watch();
            pool.request(1, clock.nanos());
            Await.until("it is drawn", () -> {
                clock.pass(Stand.PERIOD);
                return blocker.entered.getCount() == 0;
            });
            meagre.setEmpty(true);
            for (int i = 0; i < 30; i++) {
                clock.pass(100_000_000);
                pool.watch();
            }
            assertThat(stuck.failure()).isInstanceOf(StuckException.class);
            assertThat(pool.everAbandoned()).isZero();
            meagre.setEmpty(false);
            clock.pass(100_000_000);
            pool.watch();
            assertThat(pool.everAbandoned()).isEqualTo(1);
            blocker.free();
        }
    }
}
