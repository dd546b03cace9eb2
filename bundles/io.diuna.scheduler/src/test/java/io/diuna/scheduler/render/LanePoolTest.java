// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskStatus;
import io.diuna.scheduler.base.StuckException;
import io.diuna.task.Await;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanePoolTest {

    private final LaneHarness stand = new LaneHarness(1);

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void drawsEveryTickOfEveryPerformance() {
        for (int i = 0; i < 10; i++) {
            stand.add(frame -> frame.fill((int) frame.nanos()));
        }
        for (int i = 0; i < 200; i++) {
            stand.play();
        }
        for (ZoneRenderer performance : stand.steady) {
            assertThat(performance.pictures().sequence()).isEqualTo(200);
            assertThat(performance.pictures().nanos()).isEqualTo(stand.instant);
            assertThat(performance.pictures().front()).containsOnly((int) stand.instant);
            assertThat(performance.overruns()).isZero();
        }
    }

    @Test
    void oneThatDoesNotReturnHoldsUpNobodyElse() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer held = stand.add(blocker);
        for (int i = 0; i < 5; i++) {
            stand.add(frame -> {});
        }
        for (int i = 0; i < 200; i++) {
            stand.play();
        }
        assertThat(stand.steady)
                .allSatisfy(performance ->
                        assertThat(performance.pictures().sequence()).isEqualTo(200));
        assertThat(blocker.entered.getCount()).isZero();
        assertThat(held.overruns()).isEqualTo(199);
        blocker.free();
        Await.until("it draws again", () -> {
            stand.request();
            return held.pictures().refresh() && held.pictures().number() > 200;
        });
    }

    @Test
    void severalThatDoNotReturnHoldUpNobodyElse() {
        BlockingRenderer[] blockers = new BlockingRenderer[6];
        for (int i = 0; i < 6; i++) {
            blockers[i] = new BlockingRenderer();
            stand.add(blockers[i]);
            stand.add(frame -> {});
        }
        // Each stands in the way for one tick at most: there is always somebody in reserve.
        for (int i = 0; i < 6; i++) {
            stand.request();
            stand.settle();
            assertThat(blockers[i].entered.getCount()).isZero();
        }
        for (int i = 0; i < 200; i++) {
            stand.play();
        }
        assertThat(stand.pool.abandoned()).isZero();
    }

    @Test
    void callsARendererByOneThreadAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            stand.add(new BlockingRenderer()); // so that there are some lanes
        }
        ZoneRenderer watched = stand.add(frame -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        });
        for (int i = 0; i < 4; i++) {
            stand.request();
            stand.settle();
        }
        for (int i = 0; i < 20_000; i++) {
            stand.request();
            stand.clock.pass(LaneHarness.PERIOD);
        }
        stand.play();
        assertThat(watched.failure()).isNull();
        assertThat(most).hasValue(1);
    }

    @Test
    void endsTheOneThatIsStuckAndReplacesItsLane() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer stuck = stand.add(blocker);
        stand.add(frame -> {});
        stand.watch(100);
        stand.request();
        Await.latch(blocker.entered);
        stand.clock.pass(LaneHarness.PERIOD / 2); // the reserve's turn
        Await.until("the other is drawn", stand::isDrawn);
        stand.awaitStill(); // or time might pass while it is still being drawn
        stand.watch(900);
        assertThat(stuck.failure()).isNull();
        stand.watch(100);
        assertThat(stuck.failure())
                .isInstanceOf(StuckException.class)
                .hasMessageContaining("'test'")
                .hasMessageContaining("1000 ms");
        assertThat(stand.pool.abandoned()).isEqualTo(1);
        assertThat(stand.tasks.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.ABANDONED)
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("Animation 'test' on zone 'zone-0'"));
        for (int i = 0; i < 50; i++) {
            stand.play();
        }
        assertThat(stuck.overruns()).isPositive();

        blocker.free();
        Await.until("the abandoned thread ends", () -> stand.pool.abandoned() == 0);
        assertThat(stand.tasks.counts()).containsEntry(TaskStatus.State.ABANDONED, 0L);
        assertThat(stuck.pictures().refresh())
                .as("what came too late is not shown")
                .isFalse();
    }

    @Test
    void goesOnAfterManyWereStuck() {
        int count = 30; // more than there may be lanes at once
        ZoneRenderer[] stuck = new ZoneRenderer[count];
        for (int i = 0; i < count; i++) {
            stuck[i] = stand.add(new BlockingRenderer());
        }
        for (int round = 0; round < 2 * count; round++) {
            stand.request();
            stand.watch(100);
        }
        Await.until("all are ended", () -> {
            stand.request();
            stand.watch(100);
            for (ZoneRenderer performance : stuck) {
                if (performance.failure() == null) {
                    return false;
                }
            }
            return true;
        });
        assertThat(stand.pool.abandoned()).isEqualTo(count);
        stand.add(new BlockingRenderer());
        stand.add(frame -> {});
        for (int i = 0; i < 50; i++) {
            stand.play();
        }
    }

    @Test
    void blamesNobodyWhenTheWholeProcessWasStopped() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer innocent = stand.add(blocker);
        stand.watch(100);
        stand.request();
        Await.latch(blocker.entered);
        stand.clock.pass(5_000_000_000L); // as after SIGSTOP and SIGCONT
        stand.pool.checkTimeouts();
        assertThat(innocent.failure()).isNull();
        assertThat(stand.pool.abandoned()).isZero();
        blocker.free();
        Await.until("its frame is there", () -> innocent.pictures().refresh());
        stand.settle(); // or time might pass before the lane has let go of it
        stand.watch(2_000);
        assertThat(innocent.failure()).isNull();
    }

    @Test
    void sendsLanesHomeThatAreNoLongerNeeded() {
        BlockingRenderer[] blockers = {
            new BlockingRenderer(), new BlockingRenderer(), new BlockingRenderer(), new BlockingRenderer()
        };
        for (BlockingRenderer blocker : blockers) {
            stand.add(blocker);
        }
        for (int i = 0; i < blockers.length; i++) {
            stand.request();
            stand.settle();
        }
        assertThat(stand.ownLanes()).hasSizeGreaterThanOrEqualTo(5);
        for (BlockingRenderer blocker : blockers) {
            blocker.free();
        }
        stand.settle();
        stand.add(frame -> {}); // there is always something to do, but not for so many
        // A lane that the machine is late to wake misses ticks, so it is not said how many these are.
        Await.until("one lane and its reserve are left", () -> {
            stand.playInTime();
            stand.pool.checkTimeouts();
            return stand.ownLanes().size() == 2;
        });
        stand.play();
    }

    @Test
    void drawsNothingThatWasDropped() {
        AtomicInteger frames = new AtomicInteger();
        ZoneRenderer dropped = stand.add(frame -> frames.incrementAndGet());
        stand.add(frame -> {});
        for (int i = 0; i < 10; i++) {
            stand.play();
        }
        stand.drop(dropped);
        for (int i = 0; i < 10; i++) {
            stand.play();
        }
        assertThat(frames).hasValue(10);
    }

    @Test
    void forgetsAnInterruptThatARendererLeftBehind() {
        AtomicInteger interrupted = new AtomicInteger();
        for (int i = 0; i < 3; i++) { // which a lane draws one after the other, without a rest between
            stand.add(frame -> {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.incrementAndGet();
                }
                Thread.currentThread().interrupt();
            });
        }
        for (int i = 0; i < 20; i++) {
            stand.play();
        }
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void isNotPutOutByAStrangersInterrupt() {
        stand.add(frame -> {});
        for (int i = 0; i < 50; i++) {
            stand.ownLanes().forEach(Thread::interrupt);
            stand.play();
        }
        assertThat(stand.tasks.tasks()).as("runs of lanes").allMatch(task -> task.state() == TaskStatus.State.RUNNING);
    }

    @Test
    void endsItsLanesWhenItIsClosed() {
        CountDownLatch drawn = new CountDownLatch(1);
        stand.add(frame -> drawn.countDown());
        stand.play();
        Await.latch(drawn);
        stand.pool.close();
        Await.until("no lane lives", () -> stand.ownLanes().isEmpty());
    }

    @Test
    void leavesAHangingLaneBehindWhenItIsClosed() {
        BlockingRenderer blocker = new BlockingRenderer();
        stand.add(blocker);
        stand.request();
        Await.latch(blocker.entered);
        stand.pool.close();
        Await.until("the other one has ended", () -> stand.ownLanes().size() == 1);
        blocker.free();
        Await.until("it ends as soon as it returns", () -> stand.ownLanes().isEmpty());
    }
}
