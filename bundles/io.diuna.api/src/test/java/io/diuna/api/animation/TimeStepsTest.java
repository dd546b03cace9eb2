// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStepsTest {

    private static final double STEP = 0.25;

    private final TimeSteps steps = new TimeSteps(STEP);

    @Test
    void theFirstFrameIsOneStep() {
        assertThat(steps.due(1_000)).isEqualTo(1);
        assertThat(steps.due(1_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 7, 30, 144})
    void anyFrameRateDoesAllSteps(double framesPerSecond) {
        int done = 0;
        for (int frame = 0; frame <= 10 * framesPerSecond; frame++) {
            done += steps.due(frame / framesPerSecond);
        }
        assertThat(done).isBetween(40, 41);
    }

    @Test
    void progressIsThePartOfTheNextStep() {
        steps.due(10);
        assertThat(steps.progress()).isZero();
        steps.due(10.1);
        assertThat(steps.progress()).isCloseTo(0.4, within(1e-9));
        steps.due(10.3);
        assertThat(steps.progress()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void aPauseIsNotCaughtUp() {
        steps.due(0);
        assertThat(steps.due(3_600)).isEqualTo(30);
        assertThat(steps.due(3_600.1)).isZero();
        assertThat(steps.due(3_600.25)).isEqualTo(1);
    }

    @Test
    void timeThatRunsBackwardsStartsAnew() {
        steps.due(10);
        assertThat(steps.due(2)).isEqualTo(1);
        assertThat(steps.due(2.25)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAStepThatNeverEnds(double step) {
        assertThatThrownBy(() -> new TimeSteps(step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }
}
