// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonePhaseTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long PERIOD = 16_666_667;

    @Test
    void turnsAtItsSpeed() {
        ZonePhase turns = new ZonePhase(0.25);
        assertThat(turns.total(TestStages.frame(0))).isZero();
        assertThat(turns.total(TestStages.frame(3 * SECOND))).isCloseTo(0.75, within(1e-12));
        assertThat(turns.total(TestStages.frame(10 * SECOND))).isCloseTo(2.5, within(1e-12));
        assertThat(turns.at(TestStages.frame(10 * SECOND))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void runsOnWithoutAJumpWhenItsSpeedChanges() {
        ZonePhase turns = new ZonePhase(0.5);
        turns.total(TestStages.frame(4 * SECOND));
        turns.setSpeed(2, 4 * SECOND);
        assertThat(turns.total(TestStages.frame(4 * SECOND))).isCloseTo(2, within(1e-12));
        assertThat(turns.total(TestStages.frame(5 * SECOND))).isCloseTo(4, within(1e-12));
    }

    @Test
    void neverFallsThoughFramesAreRenderedAheadOfChangesOfItsSpeed() {
        SplittableRandom random = new SplittableRandom(6);
        double[] speeds = {0.01, 0.2, 1, 10};
        double fastest = 10;
        ZonePhase turns = new ZonePhase(10);
        double before = 0;
        for (long tick = 1; tick < 50_000; tick++) {
            double now = turns.total(TestStages.frame(tick * PERIOD));
            assertThat(now).isBetween(before, before + fastest * PERIOD / SECOND + 1e-6);
            assertThat(turns.at(TestStages.frame(tick * PERIOD))).isBetween(0.0, Math.nextDown(1.0));
            before = now;
            if (random.nextInt(3) == 0) {
                // a frame is rendered one period before it is shown, or a little less
                turns.setSpeed(speeds[random.nextInt(4)], (tick - 1) * PERIOD + random.nextLong(PERIOD));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void standsStillAtASpeedThatIsNone(double speed) {
        ZonePhase turns = new ZonePhase(1);
        turns.total(TestStages.frame(SECOND));
        turns.setSpeed(speed, SECOND);
        assertThat(turns.total(TestStages.frame(5 * SECOND))).isCloseTo(1, within(1e-12));
        turns.setSpeed(1, 6 * SECOND);
        assertThat(turns.total(TestStages.frame(7 * SECOND))).isCloseTo(2, within(1e-12));
        assertThat(new ZonePhase(speed).total(TestStages.frame(SECOND))).isZero();
    }
}
