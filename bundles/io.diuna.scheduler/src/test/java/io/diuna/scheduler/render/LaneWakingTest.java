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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many lanes are woken for what there is to draw. */
class LaneWakingTest {

    private static final long SHARE = LaneHarness.PERIOD / 4;

    private final LaneHarness stand = new LaneHarness(3);
    private final Set<Thread> drawers = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void wakesOneLaneForWhatIsCheap() {
        addQuick(20);
        warmUp();
        for (int i = 0; i < 200; i++) {
            stand.playInTime();
        }
        assertThat(drawers).hasSize(1);
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
    void asksForALaneForEachQuarterOfThePeriod(long work, int performances, long lanes) {
        assertThat(stand.pool.neededLanes(work, 4_000, performances)).isEqualTo(lanes);
    }

    @Test
    void wakesAsManyLanesAsTheWorkAsksFor() {
        CyclicBarrier together = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            stand.add(frame -> meet(together)).recordCost(SHARE);
        }
        stand.playInTime();
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void countsWhatNobodyHasDrawnYetAsAQuarterOfThePeriod() {
        CyclicBarrier together = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            stand.add(frame -> meet(together));
        }
        stand.playInTime();
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void forgetsOneDearFrameAfterManyCheapOnes() {
        ZoneRenderer performance = TestStages.performance("zone", frame -> {}, stand.clock);
        performance.recordCost(4 * SHARE);
        assertThat(performance.cost()).isEqualTo(4 * SHARE);
        for (int i = 0; i < 100; i++) {
            performance.recordCost(1_000);
        }
        assertThat(performance.cost()).isBetween(1_000L, SHARE / 2);
    }

    @Test
    void wakesAnotherLaneWhereTheFirstIsHeldUp() {
        addQuick(3);
        warmUp();
        BlockingRenderer blocker = new BlockingRenderer();
        stand.add(blocker);
        stand.play();
        stand.play();
        Await.latch(blocker.entered);
        drawers.clear();
        for (int i = 0; i < 100; i++) {
            stand.playInTime();
        }
        assertThat(drawers).as("who was woken at once, since time stood still").isNotEmpty();
    }

    @Test
    void theReserveSleepsWhenThereAreNoTicks() {
        addQuick(1);
        stand.playInTime();
        stand.settle();
        assertThat(stand.ownLanes())
                .as("threads that wait for no instant")
                .hasSize(4)
                .allMatch(lane -> lane.getState() == Thread.State.WAITING);
        stand.playInTime();
    }

    @Test
    void nobodyIsToldOfATickForWhichNothingIsToBeDrawn() {
        stand.add(Frame::holdStill);
        stand.playInTime();
        long drawn = stand.pool.tick();
        stand.request();
        stand.request();
        assertThat(stand.pool.tick()).isEqualTo(drawn);
    }

    @Test
    void theReserveGivesLanesTheirTimeWhenTheFrameThreadWasLate() {
        AtomicInteger drawn = new AtomicInteger();
        try (LaneHarness sleepy = new LaneHarness(1)) {
            ZoneRenderer quick = TestStages.performance("zone", frame -> drawn.incrementAndGet(), sleepy.clock);
            sleepy.clock.pass(LaneHarness.PERIOD);
            sleepy.pool.setRenderers(new ZoneRenderer[] {quick});
            for (int tick = 1; tick <= 100; tick++) {
                long due = sleepy.clock.nanos() + LaneHarness.PERIOD / 8; // of a period only an eighth is left
                sleepy.pool.request(tick, due);
                int number = tick;
                Await.until(
                        "it is drawn",
                        () -> quick.pictures().refresh() && quick.pictures().number() == number);
                sleepy.clock.pass(LaneHarness.PERIOD / 8);
            }
            assertThat(sleepy.ownLanes())
                    .as("the reserve was not needed, so it is the same")
                    .hasSize(2);
        }
        assertThat(drawn).hasValue(100);
    }

    @Test
    void aLaneThatWasNeededOnceIsTheNextReserve() {
        for (int i = 0; i < 100; i++) {
            BlockingRenderer blocker = new BlockingRenderer();
            ZoneRenderer slow = stand.add(blocker);
            BlockingRenderer[] others = {new BlockingRenderer(), new BlockingRenderer()};
            ZoneRenderer[] held = {stand.add(others[0]), stand.add(others[1])};
            ZoneRenderer late = stand.add(frame -> {});
            stand.play(); // with three lanes held up, only the reserve can draw the last
            blocker.free();
            others[0].free();
            others[1].free();
            stand.settle();
            stand.drop(slow);
            stand.drop(held[0]);
            stand.drop(held[1]);
            stand.drop(late);
        }
        assertThat(stand.ownLanes()).as("three, the reserve and its stand-in").hasSizeLessThanOrEqualTo(6);
    }

    private void addQuick(int count) {
        for (int i = 0; i < count; i++) {
            stand.add(frame -> drawers.add(Thread.currentThread()));
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

    /** After the first frames it is known what they cost. */
    private void warmUp() {
        stand.playInTime();
        stand.playInTime();
        drawers.clear();
    }
}
