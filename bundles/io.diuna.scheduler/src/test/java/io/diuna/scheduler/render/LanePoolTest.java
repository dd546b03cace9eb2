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

    private final LaneHarness harness = new LaneHarness(1);

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void rendersEveryTickOfEveryRenderer() {
        for (int i = 0; i < 10; i++) {
            harness.add(frame -> frame.fill((int) frame.nanos()));
        }
        for (int i = 0; i < 200; i++) {
            harness.play();
        }
        for (ZoneRenderer zoneRenderer : harness.steady) {
            assertThat(zoneRenderer.pictures().sequence()).isEqualTo(200);
            assertThat(zoneRenderer.pictures().nanos()).isEqualTo(harness.instant);
            assertThat(zoneRenderer.pictures().front()).containsOnly((int) harness.instant);
            assertThat(zoneRenderer.overruns()).isZero();
        }
    }

    @Test
    void aRendererThatHangsDelaysNoOther() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer held = harness.add(blocker);
        for (int i = 0; i < 5; i++) {
            harness.add(frame -> {});
        }
        for (int i = 0; i < 200; i++) {
            harness.play();
        }
        assertThat(harness.steady)
                .allSatisfy(zoneRenderer ->
                        assertThat(zoneRenderer.pictures().sequence()).isEqualTo(200));
        assertThat(blocker.entered.getCount()).isZero();
        assertThat(held.overruns()).isEqualTo(199);
        blocker.free();
        Await.until("it renders again", () -> {
            harness.request();
            return held.pictures().refresh() && held.pictures().number() > 200;
        });
    }

    @Test
    void severalRenderersThatHangDelayNoOther() {
        BlockingRenderer[] blockers = new BlockingRenderer[6];
        for (int i = 0; i < 6; i++) {
            blockers[i] = new BlockingRenderer();
            harness.add(blockers[i]);
            harness.add(frame -> {});
        }
        // Each blocks a lane for one tick at most: there is always a spare lane.
        for (int i = 0; i < 6; i++) {
            harness.request();
            harness.settle();
            assertThat(blockers[i].entered.getCount()).isZero();
        }
        for (int i = 0; i < 200; i++) {
            harness.play();
        }
        assertThat(harness.pool.abandoned()).isZero();
    }

    @Test
    void callsARendererByOneThreadAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            harness.add(new BlockingRenderer()); // makes several lanes necessary
        }
        ZoneRenderer watched = harness.add(frame -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        });
        for (int i = 0; i < 4; i++) {
            harness.request();
            harness.settle();
        }
        for (int i = 0; i < 20_000; i++) {
            harness.request();
            harness.clock.pass(LaneHarness.PERIOD);
        }
        harness.play();
        assertThat(watched.failure()).isNull();
        assertThat(most).hasValue(1);
    }

    @Test
    void endsTheOneThatIsStuckAndReplacesItsLane() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer stuck = harness.add(blocker);
        harness.add(frame -> {});
        harness.watch(100);
        harness.request();
        Await.latch(blocker.entered);
        harness.clock.pass(LaneHarness.PERIOD / 2); // half of the period: the spare lane begins
        Await.until("the other is rendered", harness::isRendered);
        harness.awaitStill(); // else time might pass while a frame is being rendered
        harness.watch(900);
        assertThat(stuck.failure()).isNull();
        harness.watch(100);
        assertThat(stuck.failure())
                .isInstanceOf(StuckException.class)
                .hasMessageContaining("'test'")
                .hasMessageContaining("1000 ms");
        assertThat(harness.pool.abandoned()).isEqualTo(1);
        assertThat(harness.tasks.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.ABANDONED)
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("Animation 'test' on zone 'zone-0'"));
        for (int i = 0; i < 50; i++) {
            harness.play();
        }
        assertThat(stuck.overruns()).isPositive();

        blocker.free();
        Await.until("the abandoned thread ends", () -> harness.pool.abandoned() == 0);
        assertThat(harness.tasks.counts()).containsEntry(TaskStatus.State.ABANDONED, 0L);
        assertThat(stuck.pictures().refresh())
                .as("what came too late is not shown")
                .isFalse();
    }

    @Test
    void goesOnAfterManyWereStuck() {
        int count = 30; // more than the most lanes
        ZoneRenderer[] stuck = new ZoneRenderer[count];
        for (int i = 0; i < count; i++) {
            stuck[i] = harness.add(new BlockingRenderer());
        }
        for (int round = 0; round < 2 * count; round++) {
            harness.request();
            harness.watch(100);
        }
        Await.until("all are ended", () -> {
            harness.request();
            harness.watch(100);
            for (ZoneRenderer zoneRenderer : stuck) {
                if (zoneRenderer.failure() == null) {
                    return false;
                }
            }
            return true;
        });
        assertThat(harness.pool.abandoned()).isEqualTo(count);
        harness.add(new BlockingRenderer());
        harness.add(frame -> {});
        for (int i = 0; i < 50; i++) {
            harness.play();
        }
    }

    @Test
    void abandonsNoLaneWhenTheWholeProcessWasStopped() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer innocent = harness.add(blocker);
        harness.watch(100);
        harness.request();
        Await.latch(blocker.entered);
        harness.clock.pass(5_000_000_000L); // as between SIGSTOP and SIGCONT
        harness.pool.checkTimeouts();
        assertThat(innocent.failure()).isNull();
        assertThat(harness.pool.abandoned()).isZero();
        blocker.free();
        Await.until("its frame is there", () -> innocent.pictures().refresh());
        harness.settle(); // else time might pass before the lane is done with the frame
        harness.watch(2_000);
        assertThat(innocent.failure()).isNull();
    }

    @Test
    void abandonsNoLaneThatTheMachineGivesNoProcessor() {
        BlockingRenderer blocker = new BlockingRenderer();
        ZoneRenderer innocent = harness.add(blocker);
        harness.watch(100);
        harness.request();
        Await.latch(blocker.entered);
        for (int i = 0; i < 100; i++) { // ten seconds on a machine that is busy with others
            harness.runDelay.addAndGet(95_000_000);
            harness.watch(100);
        }
        assertThat(innocent.failure()).isNull();
        harness.watch(1_000); // it has its processor, and does not return
        assertThat(innocent.failure()).isInstanceOf(StuckException.class);
    }

    @Test
    void sendsLanesHomeThatAreNoLongerNeeded() {
        BlockingRenderer[] blockers = {
            new BlockingRenderer(), new BlockingRenderer(), new BlockingRenderer(), new BlockingRenderer()
        };
        for (BlockingRenderer blocker : blockers) {
            harness.add(blocker);
        }
        for (int i = 0; i < blockers.length; i++) {
            harness.request();
            harness.settle();
        }
        assertThat(harness.ownLanes()).hasSizeGreaterThanOrEqualTo(5);
        for (BlockingRenderer blocker : blockers) {
            blocker.free();
        }
        harness.settle();
        harness.add(frame -> {}); // constant work, for fewer lanes
        // The number of ticks is not asserted: a lane that the machine wakes late misses some.
        Await.until("one lane and its spare are left", () -> {
            harness.playInTime();
            harness.pool.checkTimeouts();
            return harness.ownLanes().size() == 2;
        });
        harness.play();
    }

    @Test
    void rendersNoRendererThatWasRemoved() {
        AtomicInteger frames = new AtomicInteger();
        ZoneRenderer dropped = harness.add(frame -> frames.incrementAndGet());
        harness.add(frame -> {});
        for (int i = 0; i < 10; i++) {
            harness.play();
        }
        harness.drop(dropped);
        for (int i = 0; i < 10; i++) {
            harness.play();
        }
        assertThat(frames).hasValue(10);
    }

    @Test
    void clearsAnInterruptFlagThatARendererLeftSet() {
        AtomicInteger interrupted = new AtomicInteger();
        for (int i = 0; i < 3; i++) { // a lane renders these one after the other, without a pause
            harness.add(frame -> {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.incrementAndGet();
                }
                Thread.currentThread().interrupt();
            });
        }
        for (int i = 0; i < 20; i++) {
            harness.play();
        }
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void goesOnAfterAnInterruptByAnotherThread() {
        harness.add(frame -> {});
        for (int i = 0; i < 50; i++) {
            harness.ownLanes().forEach(Thread::interrupt);
            harness.play();
        }
        assertThat(harness.tasks.tasks())
                .as("runs of lanes")
                .allMatch(task -> task.state() == TaskStatus.State.RUNNING);
    }

    @Test
    void endsItsLanesWhenItIsClosed() {
        CountDownLatch rendered = new CountDownLatch(1);
        harness.add(frame -> rendered.countDown());
        harness.play();
        Await.latch(rendered);
        harness.pool.close();
        Await.until("no lane lives", () -> harness.ownLanes().isEmpty());
    }

    @Test
    void leavesAHangingLaneBehindWhenItIsClosed() {
        BlockingRenderer blocker = new BlockingRenderer();
        harness.add(blocker);
        harness.request();
        Await.latch(blocker.entered);
        harness.pool.close();
        Await.until("the other one has ended", () -> harness.ownLanes().size() == 1);
        blocker.free();
        Await.until("it ends as soon as it returns", () -> harness.ownLanes().isEmpty());
    }
}
