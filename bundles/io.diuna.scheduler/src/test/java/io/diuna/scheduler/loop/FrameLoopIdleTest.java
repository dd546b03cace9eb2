// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines and counters of the loop while the picture stays the same. */
class FrameLoopIdleTest {

    private static final long PERIOD = 16_666_667;
    private static final long START = Long.MAX_VALUE - 300 * PERIOD; // the clock overflows in the middle of the test

    private final VirtualClock clock = new VirtualClock(START);
    private final IdleGate gate = new IdleGate(clock);
    private final List<Long> shown = new ArrayList<>();
    private final List<Long> prepared = new ArrayList<>();
    private long calm = IdleGate.ENDLESS;
    private final FrameWork work = new FrameWork() {
        @Override
        public void composeFrame(long number, long nanos) {
            gate.beginFrame();
            shown.add(number);
            gate.idleFor(calm);
        }

        @Override
        public void prepare(long number, long nanos) {
            if (loop.periodNanos() == PERIOD) {
                assertThat(nanos).isEqualTo(due(number));
            }
            prepared.add(number);
        }

        @Override
        public IdleGate idleGate() {
            return gate;
        }
    };
    private final LoopMetrics metrics = new LoopMetrics();
    private final FrameLoop loop = new FrameLoop(work, metrics, clock, 60);

    private long stepAt(long instant) {
        clock.moveTo(instant);
        return loop.step(instant);
    }

    private static long due(long tick) {
        return START + tick * PERIOD;
    }

    @Test
    void comesTwiceASecondToCountAndDoesNothingElse() {
        long next = stepAt(due(1));
        assertThat(next).isEqualTo(due(30));
        for (int i = 0; i < 20; i++) {
            long now = next + 50_000;
            next = stepAt(now);
            assertThat(next - now).isBetween(400_000_000L, 500_000_000L);
            assertThat((next - START) % PERIOD).isZero();
        }
        assertThat(shown).containsExactly(1L);
        assertThat(prepared).isEmpty();
        assertThat(gate.isIdle()).isTrue();
        assertThat(metrics.ran()).isEqualTo(metrics.number()).isGreaterThan(500);
        assertThat(metrics.idle()).isEqualTo(metrics.ran() - 1);
        assertThat(metrics.skipped()).isZero();
        assertThat(metrics.fps()).isCloseTo(60, within(1e-3));
        assertThat(metrics.late().distribution().count()).isEqualTo(1);
    }

    @Test
    void showsWhatWasChangedAtTheNextTick() {
        stepAt(due(1));
        clock.moveTo(due(7) + PERIOD / 3);
        gate.wakeUp();
        calm = 0;
        assertThat(loop.step(clock.nanos())).isEqualTo(due(8));
        assertThat(prepared).containsExactly(8L);
        assertThat(gate.isIdle()).isFalse();
        assertThat(stepAt(due(8))).isEqualTo(due(9));
        assertThat(shown).containsExactly(1L, 8L);
        assertThat(prepared).containsExactly(8L, 9L);
        assertThat(metrics.ran()).isEqualTo(8);
    }

    @Test
    void isLateForATickThatPassedAfterTheChangeBecauseItWokeLate() {
        stepAt(due(1));
        clock.moveTo(due(8) - 1);
        gate.wakeUp();
        stepAt(due(8) + PERIOD / 2);
        assertThat(shown).containsExactly(1L, 8L);
        assertThat(metrics.late().max()).isEqualTo(PERIOD / 2);
    }

    @Test
    void skipsTicksThatPassedAfterTheChangeBecauseTheMachineStoodStill() {
        stepAt(due(1));
        clock.moveTo(due(8) - 1);
        gate.wakeUp();
        assertThat(stepAt(due(11) + 5)).isEqualTo(due(12));
        assertThat(metrics.skipped()).isEqualTo(4);
        assertThat(metrics.idle()).isEqualTo(6);
        assertThat(metrics.number()).isEqualTo(11);
        assertThat(prepared).containsExactly(12L);
    }

    @Test
    void doesNotRestWhenSomethingIsChangedWhileItComposes() {
        FrameWork hasty = new FrameWork() {
            @Override
            public void composeFrame(long number, long nanos) {
                gate.beginFrame();
                gate.wakeUp();
                gate.idleFor(IdleGate.ENDLESS);
            }

            @Override
            public void prepare(long number, long nanos) {}

            @Override
            public IdleGate idleGate() {
                return gate;
            }
        };
        FrameLoop awake = new FrameLoop(hasty, metrics, clock, 60);
        long first = clock.nanos() + PERIOD;
        assertThat(awake.step(first)).isEqualTo(first + PERIOD);
        assertThat(gate.isIdle()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, PERIOD - 1, PERIOD})
    void doesNotRestForLessThanATick(long shortly) {
        calm = shortly;
        assertThat(stepAt(due(1))).isEqualTo(due(2));
        assertThat(gate.isIdle()).isFalse();
        assertThat(prepared).containsExactly(2L);
    }

    /** A layer expires: the first tick at or after that instant shows it. */
    @ParameterizedTest
    @ValueSource(longs = {PERIOD + 1, 2 * PERIOD, 2 * PERIOD + 1, 7 * PERIOD - 1, 7 * PERIOD, 100 * PERIOD + 77})
    void isThereForTheTickAtWhichThePictureChangesByItself(long after) {
        calm = after;
        long expiry = due(1) + after;
        long next = stepAt(due(1));
        calm = 0;
        while (shown.size() == 1) {
            next = stepAt(next);
        }
        long tick = shown.get(1);
        assertThat(due(tick) - expiry).isBetween(0L, PERIOD - 1);
        assertThat(metrics.late().max()).isZero();
        assertThat(metrics.ran()).isEqualTo(tick);
    }

    /** A renderer says when its next picture comes: that is rendered one tick before it is shown. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 20, 1_000})
    void requestsTheFrameThatChangesOneTickBefore(long ticks) {
        calm = ticks * PERIOD;
        long next = stepAt(due(1));
        while (prepared.isEmpty()) {
            assertThat(next - due(ticks)).isLessThanOrEqualTo(0);
            next = stepAt(next);
        }
        assertThat(clock.nanos()).isEqualTo(due(ticks));
        assertThat(prepared).containsExactly(1 + ticks);
        assertThat(next).isEqualTo(due(1 + ticks));
        assertThat(shown).containsExactly(1L);
    }

    @Test
    void countsAnHourThatTheMachineSlept() {
        stepAt(due(1));
        long hour = 3_600_000_000_000L;
        long next = stepAt(due(1) + hour);
        assertThat(next - clock.nanos()).isBetween(1L, 500_000_000L);
        assertThat(metrics.number()).isEqualTo(1 + hour / PERIOD);
        assertThat(metrics.fps()).isCloseTo(60, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 240})
    void takesAnotherRateAtItsNextTick(double fps) {
        stepAt(due(1));
        clock.moveTo(due(4) + 1);
        calm = 0;
        loop.setFps(fps);
        assertThat(loop.step(clock.nanos())).isEqualTo(due(5));
        assertThat(stepAt(due(5))).isEqualTo(due(5) + Math.round(1e9 / fps));
        assertThat(shown).containsExactly(1L, 5L);
    }

    /** Promise N4. */
    @Test
    void everyTickIsRunIdleOrSkipped() {
        SplittableRandom random = new SplittableRandom(4);
        long now = due(0);
        while (metrics.number() < 1_000_000) {
            calm = random.nextInt(3) == 0 ? random.nextLong(40 * PERIOD) : 0;
            long next = loop.step(now);
            long pause = random.nextInt(20) == 0 ? random.nextLong(5 * PERIOD) : random.nextLong(PERIOD / 2);
            if (random.nextInt(4) == 0 && next - now > 1) {
                clock.moveTo(now + random.nextLong(next - now));
                gate.wakeUp();
                pause = random.nextInt(10) == 0 ? pause : 0;
                next = clock.nanos();
            }
            now = next + pause;
            clock.moveTo(now);
            if (metrics.number() != metrics.ran() + metrics.skipped()) {
                assertThat(metrics.number()).isEqualTo(metrics.ran() + metrics.skipped());
            }
        }
        assertThat(metrics.ran()).isEqualTo(shown.size() + metrics.idle());
        assertThat(metrics.idle()).isGreaterThan(10_000);
        assertThat(metrics.skipped()).isGreaterThan(10_000);
        assertThat((now - due(0)) / PERIOD - metrics.number()).isBetween(0L, 40L);
    }
}
