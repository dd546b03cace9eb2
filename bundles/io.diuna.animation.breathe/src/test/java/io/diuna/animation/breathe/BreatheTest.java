// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.breathe;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BreatheTest implements AnimationContract {

    private static final int ONE_BREATH = 6 * 60;

    private final AnimationStepper stepper = new AnimationStepper(3, new Breathe());

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("breathe", Breathe::new);
    }

    @Test
    void declaresItsParametersOnce() {
        Breathe breathe = new Breathe();
        assertThat(breathe.parameters()).extracting(Parameter::id).isEqualTo(List.of("period", "depth"));
        assertThat(breathe.parameters()).isEqualTo(breathe.parameters());
    }

    @Test
    void isBrightestAtTheStartAndDimmestAfterHalfAPeriod() {
        assertThat(stepper.at(0)).containsOnly(AnimationStepper.COLOR);
        assertThat(stepper.at(1.5)).containsOnly(Rgb.scale(AnimationStepper.COLOR, 0.575));
        assertThat(stepper.at(3)).containsOnly(Rgb.scale(AnimationStepper.COLOR, 0.15));
        assertThat(stepper.at(6)).containsOnly(AnimationStepper.COLOR);
    }

    @Test
    void depthAndPeriodFollowTheParameters() {
        assertThat(stepper.with("depth", 100.0).at(3)).containsOnly(Rgb.BLACK);
        assertThat(stepper.with("depth", 0.0).at(3)).containsOnly(AnimationStepper.COLOR);
        assertThat(stepper.with("depth", 50.0).with("period", 2.0).at(1))
                .containsOnly(Rgb.scale(AnimationStepper.COLOR, 0.5));
    }

    @Test
    void changesInSmallStepsAndNeverStops() {
        int still = 0;
        int before = stepper.frame(0)[0];
        for (int number = 1; number <= 2 * ONE_BREATH; number++) {
            int now = stepper.frame(number)[0];
            assertThat(Math.abs(Rgb.red(now) - Rgb.red(before)))
                    .as("frame %d", number)
                    .isLessThanOrEqualTo(3);
            still = now == before ? still + 1 : 0;
            assertThat(still).as("equal frames up to %d", number).isLessThan(20);
            before = now;
        }
    }
}
