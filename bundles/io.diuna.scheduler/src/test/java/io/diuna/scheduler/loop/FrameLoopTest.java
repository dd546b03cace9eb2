// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.VirtualClock;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLoopTest {

    private static final long PERIOD = 16_666_667;
    private static final long START = 123_456_789;

    private final FrameLog log = new FrameLog();
    private final LoopMetrics metrics = new LoopMetrics();
    private final FrameLoop loop = new FrameLoop(log, metrics, new VirtualClock(START), 60);

    @Test
    void meetsItsGridExactlyForAMillionTicks() {
        long[] counts = new long[3]; // composed, wrong, prepared for another instant than composed
        long[] promised = {1, START + PERIOD};
        FrameWork work = new FrameWork() {
            @Override
            public void composeFrame(long number, long nanos) {
                counts[0]++;
                counts[1] += nanos == START + number * PERIOD && number == counts[0] ? 0 : 1;
                counts[2] += number == promised[0] && nanos == promised[1] ? 0 : 1;
            }

            @Override
            public void prepare(long number, long nanos) {
                promised[0] = number;
                promised[1] = nanos;
            }
        };
        FrameLoop exact = new FrameLoop(work, metrics, new VirtualClock(START), 60);
        SplittableRandom random = new SplittableRandom(1);
        long next = exact.step(START);
        for (int i = 0; i < 1_000_000; i++) {
            next = exact.step(next + random.nextLong(PERIOD)); // late, but by less than a period
        }
        assertThat(counts).containsExactly(1_000_000, 0, 0);
        assertThat(next).isEqualTo(START + 1_000_001 * PERIOD);
        assertThat(metrics.skipped()).isZero();
    }

    @Test
    void doesNothingBeforeItsTime() {
        assertThat(loop.step(START)).isEqualTo(START + PERIOD);
        assertThat(loop.step(START + PERIOD - 1)).isEqualTo(START + PERIOD);
        assertThat(log.shown).isEmpty();
        assertThat(metrics.number()).isZero();
    }

    @Test
    void showsAFrameThatIsLateByLessThanAPeriod() {
        assertThat(loop.step(START + 2 * PERIOD - 1)).isEqualTo(START + 2 * PERIOD);
        assertThat(log.shown).containsExactly(new FrameLog.LoggedFrame(1, START + PERIOD));
        assertThat(log.prepared).containsExactly(new FrameLog.LoggedFrame(2, START + 2 * PERIOD));
        assertThat(metrics.late().max()).isEqualTo(PERIOD - 1);
    }

    @Test
    void leavesOutATickThatIsLateByAPeriodAndAllOthersUpToTheGrid() {
        long next = loop.step(START + 3 * PERIOD + PERIOD / 2);
        assertThat(log.shown).isEmpty();
        assertThat(next).isEqualTo(START + 4 * PERIOD);
        assertThat(log.prepared).containsExactly(new FrameLog.LoggedFrame(4, START + 4 * PERIOD));
        loop.step(next);
        assertThat(log.shown).containsExactly(new FrameLog.LoggedFrame(4, START + 4 * PERIOD));
        assertThat(metrics.skipped()).isEqualTo(3);
    }

    @Test
    void goesOnWithoutABurstAfterAStopOfAFifthOfASecond() {
        long next = START + PERIOD;
        for (int i = 0; i < 100; i++) {
            next = loop.step(next);
        }
        long woken = next + 200_000_000; // as between SIGSTOP and SIGCONT
        next = loop.step(woken);
        assertThat(log.shown).hasSize(100);
        assertThat(metrics.skipped()).isBetween(11L, 13L);
        assertThat(next).isGreaterThan(woken);
        assertThat((next - START) % PERIOD).isZero();
        loop.step(next);
        assertThat(log.shown).hasSize(101);
        assertThat(log.lastShown().nanos()).isEqualTo(next);
    }

    @Test
    void neverShowsTwoFramesCloserThanAPeriodLessTheirLateness() {
        SplittableRandom random = new SplittableRandom(2);
        long now = START;
        long before = START - PERIOD;
        long lateBefore = 0;
        for (int i = 0; i < 100_000; i++) {
            int seen = log.shown.size();
            long next = loop.step(now);
            if (log.shown.size() > seen) {
                long late = now - log.lastShown().nanos();
                assertThat(late).isBetween(0L, PERIOD - 1);
                assertThat(now - before).isGreaterThanOrEqualTo(PERIOD - lateBefore);
                before = now;
                lateBefore = late;
            }
            now = next + (random.nextInt(10) == 0 ? random.nextLong(8 * PERIOD) : random.nextLong(PERIOD / 4));
        }
        assertThat(metrics.skipped()).isGreaterThan(1_000);
    }

    @Test
    void countsEveryTickAsRunOrSkipped() {
        SplittableRandom random = new SplittableRandom(3);
        long now = START;
        for (int i = 0; i < 1_000_000; i++) {
            now = loop.step(now) + random.nextLong(3 * PERIOD) - PERIOD;
            if (metrics.number() != metrics.ran() + metrics.skipped()) {
                assertThat(metrics.number()).isEqualTo(metrics.ran() + metrics.skipped());
            }
        }
        assertThat(metrics.ran()).isEqualTo(log.shown.size()).isGreaterThan(100_000);
        assertThat(metrics.skipped()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 24, 30, 120, 240})
    void changesItsRateWithoutAJumpOfTheGrid(double fps) {
        long next = loop.step(START);
        for (int i = 0; i < 10; i++) {
            next = loop.step(next);
        }
        loop.setFps(fps);
        FrameLog.LoggedFrame promised = log.lastPrepared();
        long lastOld = next;
        next = loop.step(next);
        assertThat(log.lastShown())
                .as("what was prepared is shown when it was promised")
                .isEqualTo(promised);
        long period = Math.round(1e9 / fps);
        assertThat(loop.periodNanos()).isEqualTo(period);
        for (int i = 1; i <= 10; i++) {
            assertThat(next).isEqualTo(lastOld + i * period);
            next = loop.step(next);
            assertThat(log.lastShown().number()).isEqualTo(11 + i);
        }
        assertThat(metrics.skipped()).isZero();
    }

    @Test
    void skipsByItsNewRateWhenItIsLateAsTheRateChanges() {
        loop.step(START);
        loop.setFps(240);
        long period = loop.periodNanos();
        long next = loop.step(START + PERIOD + 2 * period + period / 2);
        assertThat(log.shown).isEmpty();
        assertThat(metrics.skipped()).isEqualTo(3);
        assertThat(next).isEqualTo(START + PERIOD + 3 * period);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99, 240.1, -60, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesOtherRates(double fps) {
        assertThatThrownBy(() -> loop.setFps(fps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 240");
        assertThat(loop.periodNanos()).isEqualTo(PERIOD);
    }

    @Test
    void doesNotMindTheEndOfTheClocksRange() {
        long start = Long.MAX_VALUE - 50 * PERIOD - 7;
        FrameLoop over = new FrameLoop(log, metrics, new VirtualClock(start), 60);
        long next = over.step(start);
        for (int i = 1; i <= 100; i++) {
            assertThat(next - start).isEqualTo(i * PERIOD);
            assertThat(over.step(next - 1)).isEqualTo(next);
            next = over.step(next + 5);
        }
        assertThat(next).isNegative();
        over.step(next + 4 * PERIOD);
        assertThat(metrics.ran()).isEqualTo(100);
        assertThat(metrics.skipped()).isCloseTo(5, within(1L));
    }
}
