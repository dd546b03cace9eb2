// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Frame;
import io.diuna.task.Await;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number of lanes that a tick wakes. */
class LaneWakingTest {

    private static final long SHARE = LaneHarness.PERIOD / 4;

    private final LaneHarness harness = new LaneHarness(3);
    private final Set<Thread> wokenLanes = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void wakesOneLaneForWhatIsCheap() {
        addQuick(20);
        warmUp();
        for (int i = 0; i < 200; i++) {
            harness.playInTime();
        }
        assertThat(wokenLanes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9, 1",
        "3999, 9, 1",
        "4000, 9, 2",
        "7999, 9, 2",
        "8000, 9, 3",
        "99999, 9, 3",
        "99999, 1, 1",
        "0, 0, 0"
    })
    void needsALaneForEachQuarterOfThePeriod(long work, int renderers, long lanes) {
        assertThat(new LaneDemand(3).neededLanes(work, 4_000, renderers)).isEqualTo(lanes);
    }

    @Test
    void wakesAsManyLanesAsTheWorkAsksFor() {
        CyclicBarrier together = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            harness.add(frame -> meet(together)).recordCost(SHARE);
        }
        harness.playInTime();
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void estimatesAQuarterOfThePeriodBeforeTheFirstFrame() {
        CyclicBarrier together = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            harness.add(frame -> meet(together));
        }
        harness.playInTime();
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void forgetsOneDearFrameAfterManyCheapOnes() {
        ZoneRenderer zoneRenderer = TestStages.renderer("zone", frame -> {}, harness.clock);
        zoneRenderer.recordCost(4 * SHARE);
        assertThat(zoneRenderer.cost()).isEqualTo(4 * SHARE);
        for (int i = 0; i < 100; i++) {
            zoneRenderer.recordCost(1_000);
        }
        assertThat(zoneRenderer.cost()).isBetween(1_000L, SHARE / 2);
    }

    @Test
    void wakesAnotherLaneWhereTheFirstIsHeldUp() {
        addQuick(3);
        warmUp();
        BlockingRenderer blocker = new BlockingRenderer();
        harness.add(blocker);
        harness.play();
        harness.play();
        Await.latch(blocker.entered);
        wokenLanes.clear();
        for (int i = 0; i < 100; i++) {
            harness.playInTime();
        }
        assertThat(wokenLanes)
                .as("lanes that were woken at once, with the clock stopped")
                .isNotEmpty();
    }

    @Test
    void theSpareLaneSleepsWhenThereAreNoTicks() {
        addQuick(1);
        harness.playInTime();
        harness.settle();
        assertThat(harness.ownLanes())
                .as("threads that wait for no instant")
                .hasSize(4)
                .allMatch(lane -> lane.getState() == Thread.State.WAITING);
        harness.playInTime();
    }

    @Test
    void theSpareLaneSleepsWhileEveryAnimationIsQuick() {
        addQuick(3);
        for (int i = 0; i < LaneDemand.GUARDED_TICKS; i++) {
            harness.playInTime();
        }
        assertThat(standingBy()).as("the cost was unknown some time ago").isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            harness.playInTime();
        }
        assertThat(standingBy()).as("lanes that wait for an instant").isZero();
    }

    @Test
    void theSpareLaneStandsByAgainForANewAnimation() {
        addQuick(3);
        for (int i = 0; i < LaneDemand.GUARDED_TICKS + 3; i++) {
            harness.playInTime();
        }
        addQuick(1);
        assertThat(standingBy()).isEqualTo(1);
    }

    /** Promise P1b: an animation that was quick for long and then hangs delays other zones by one tick, and no more. */
    @Test
    void theSpareLaneStandsByAgainAfterTheFirstSlowFrame() {
        try (LaneHarness single = new LaneHarness(1)) {
            AtomicBoolean hangs = new AtomicBoolean();
            BlockingRenderer blocker = new BlockingRenderer();
            ZoneRenderer sudden = single.add(frame -> {
                if (hangs.get()) {
                    blocker.render(frame);
                }
            });
            single.add(frame -> {});
            for (int i = 0; i < LaneDemand.GUARDED_TICKS + 3; i++) {
                single.playInTime();
            }
            single.steady.remove(sudden);
            hangs.set(true);
            single.request();
            Await.latch(blocker.entered);
            single.clock.pass(LaneHarness.PERIOD);
            for (int i = 0; i < 50; i++) {
                single.play();
            }
            blocker.free();
        }
    }

    /** Requests a tick, and returns the lanes that wait for an instant while it is rendered. */
    private long standingBy() {
        harness.request();
        Await.until("it is rendered", harness::isRendered);
        harness.awaitStill();
        long waiting = harness.ownLanes().stream()
                .filter(lane -> LockSupport.getBlocker(lane) == harness.clock)
                .count();
        harness.settle();
        return waiting;
    }

    @Test
    void noLaneSeesATickWithoutWork() {
        harness.add(Frame::holdStill);
        harness.playInTime();
        long rendered = harness.pool.tick();
        harness.request();
        harness.request();
        assertThat(harness.pool.tick()).isEqualTo(rendered);
    }

    @Test
    void theSpareLaneGivesLanesTheirTimeWhenTheFrameThreadWasLate() {
        AtomicInteger rendered = new AtomicInteger();
        try (LaneHarness sleepy = new LaneHarness(1)) {
            ZoneRenderer quick = TestStages.renderer("zone", frame -> rendered.incrementAndGet(), sleepy.clock);
            sleepy.clock.pass(LaneHarness.PERIOD);
            sleepy.pool.setRenderers(new ZoneRenderer[] {quick});
            for (int tick = 1; tick <= 100; tick++) {
                long due = sleepy.clock.nanos() + LaneHarness.PERIOD / 8; // an eighth of the period is left
                sleepy.pool.request(tick, due);
                int number = tick;
                Await.until(
                        "it is rendered",
                        () -> quick.pictures().refresh() && quick.pictures().number() == number);
                sleepy.clock.pass(LaneHarness.PERIOD / 8);
            }
            assertThat(sleepy.ownLanes())
                    .as("the spare lane was not needed, so it is the same")
                    .hasSize(2);
        }
        assertThat(rendered).hasValue(100);
    }

    @Test
    void aLaneThatWasNeededOnceIsTheNextSpare() {
        for (int i = 0; i < 100; i++) {
            BlockingRenderer blocker = new BlockingRenderer();
            ZoneRenderer slow = harness.add(blocker);
            BlockingRenderer[] others = {new BlockingRenderer(), new BlockingRenderer()};
            ZoneRenderer[] held = {harness.add(others[0]), harness.add(others[1])};
            ZoneRenderer late = harness.add(frame -> {});
            harness.play(); // with three lanes blocked, only the spare lane can render the last
            blocker.free();
            others[0].free();
            others[1].free();
            harness.settle();
            harness.drop(slow);
            harness.drop(held[0]);
            harness.drop(held[1]);
            harness.drop(late);
        }
        assertThat(harness.ownLanes())
                .as("three, the spare lane and its replacement")
                .hasSizeLessThanOrEqualTo(6);
    }

    private void addQuick(int count) {
        for (int i = 0; i < count; i++) {
            harness.add(frame -> wokenLanes.add(Thread.currentThread()));
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Plays a few frames, until the cost of each renderer is known. */
    private void warmUp() {
        harness.playInTime();
        harness.playInTime();
        wokenLanes.clear();
    }
}
