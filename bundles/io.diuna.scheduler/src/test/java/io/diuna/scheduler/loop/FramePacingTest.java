// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pacing of the loop in virtual time. */
class FramePacingTest {

    private static final long PERIOD = 16_666_667;
    private static final long MILLI = 1_000_000;
    private static final long START = 42;

    private final VirtualClock clock = new VirtualClock(START);
    private final FrameLog log = new FrameLog();
    private final LoopMetrics metrics = new LoopMetrics();
    private long busy;
    private final FrameWork work = new FrameWork() {
        @Override
        public void composeFrame(long number, long nanos) {
            log.composeFrame(number, nanos);
            clock.pass(busy);
        }

        @Override
        public void prepare(long number, long nanos) {
            log.prepare(number, nanos);
        }
    };
    private final FrameLoop loop = new FrameLoop(work, metrics, clock, 60);

    /** Plays so many frames. Returns the next deadline. */
    private long play(int frames) {
        long next = loop.step(clock.nanos());
        for (int i = 0; i < frames; i++) {
            clock.moveTo(next);
            next = loop.step(next);
        }
        return next;
    }

    /** Promise P1a. */
    @ParameterizedTest
    @CsvSource({"1, 6", "2, 12", "3, 18", "5, 30"})
    void theLoadIsTheShareOfThePeriodThatComposingTakes(long millis, double percent) {
        busy = millis * MILLI;
        play(1_000);
        assertThat(100 * metrics.composeShare(loop.periodNanos())).isCloseTo(percent, within(1.0));
        assertThat(metrics.composed().percentile(0.5)).isEqualTo(busy);
        assertThat(metrics.composed().distribution().count()).isEqualTo(1_000);
        assertThat(metrics.skipped()).isZero();
    }

    /** Promise P4b. */
    @Test
    void afterAStopOfAFifthOfASecondTheNextFrameIsOnTheGrid() {
        for (long into = 0; into < PERIOD; into += PERIOD / 16) { // stopped at any moment of a period
            long skipped = metrics.skipped();
            int shown = log.shown.size();
            long due = play(100);
            clock.moveTo(due - PERIOD + into + 200 * MILLI); // as between SIGSTOP and SIGCONT
            long woken = clock.nanos();
            long next = loop.step(woken);
            int first = log.shown.size();
            while (next - woken < PERIOD) {
                clock.moveTo(next);
                next = loop.step(next);
            }
            assertThat(log.shown.size() - first)
                    .as("frames in the first period")
                    .isLessThanOrEqualTo(1);
            clock.moveTo(next);
            loop.step(next);
            assertThat((log.lastShown().nanos() - START) % PERIOD).isZero();
            assertThat(metrics.skipped() - skipped).isBetween(11L, 13L);
            assertThat(log.shown.size() - shown).isGreaterThanOrEqualTo(100);
        }
        assertThat(metrics.number()).isEqualTo(metrics.ran() + metrics.skipped());
    }

    /** Promise P4. */
    @Test
    void anyRateFrom1To240IsChangedLiveWithoutAHitch() {
        long next = loop.step(clock.nanos());
        long before = START;
        for (int fps = 1; fps <= 240; fps++) {
            loop.setFps(fps);
            clock.moveTo(next);
            next = loop.step(next); // scheduled at the rate before
            for (int i = 0; i < 5; i++) {
                before = next;
                clock.moveTo(next);
                next = loop.step(next);
                assertThat(next - before).isEqualTo(Math.round(1e9 / fps));
                assertThat(log.lastShown().nanos()).isEqualTo(before);
            }
        }
        assertThat(metrics.skipped()).isZero();
        assertThat(metrics.late().max()).isZero();
        assertThat(metrics.number()).isEqualTo(240 * 6).isEqualTo(log.shown.size());
    }
}
