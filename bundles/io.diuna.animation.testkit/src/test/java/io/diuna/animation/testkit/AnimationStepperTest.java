// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnimationStepperTest {

    @Test
    void givesEachFrameItsNumber() {
        AnimationStepper counting =
                new AnimationStepper(1, new Plain(stage -> frame -> frame.fill((int) frame.number())));
        for (int number = 0; number < 10_000; number++) {
            assertThat(counting.frame(number)[0]).isEqualTo(number);
        }
    }

    @Test
    void returnsCopies() {
        AnimationStepper counting =
                new AnimationStepper(2, new Plain(stage -> frame -> frame.fill((int) frame.number())));
        int[] first = counting.frame(1);
        counting.frame(2);
        assertThat(first).containsExactly(1, 1);
    }

    @Test
    void parametersHaveTheirDefaultsUntilSet() {
        AnimationStepper dim =
                new AnimationStepper(1, new Plain(stage -> frame -> frame.fill((int) stage.value(Plain.DEPTH))));
        assertThat(dim.frame(0)).containsExactly(50);
        assertThat(dim.with("depth", 7).frame(0)).containsExactly(7);
        assertThatThrownBy(() -> dim.with("depth", 101)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> dim.with("width", 1)).hasMessageContaining("'width'");
    }

    @Test
    void rejectsAnUndeclaredParameter() {
        NumberParameter hidden = Parameter.percent("hidden", "Hidden");
        AnimationStepper wrong =
                new AnimationStepper(1, new Plain(stage -> frame -> frame.fill((int) stage.value(hidden))));
        assertThatThrownBy(() -> wrong.frame(0)).hasMessageContaining("'hidden'");
    }

    @Test
    void reportsWhetherTheLastFrameHeldStill() {
        AnimationStepper holding = new AnimationStepper(1, new Plain(stage -> frame -> {
            if (frame.number() > 1) {
                frame.holdStill();
            }
        }));
        holding.frame(2);
        assertThat(holding.isHoldingStill()).isTrue();
        holding.frame(1);
        assertThat(holding.isHoldingStill()).isFalse();
    }

    @Test
    void measuresAllocation() {
        assertThat(new AnimationStepper(10, new Plain(stage -> frame -> frame.fill(1))).allocated())
                .isZero();
        int[][] kept = new int[1][];
        AnimationStepper allocating =
                new AnimationStepper(10, new Plain(stage -> frame -> kept[0] = new int[frame.length()]));
        assertThat(allocating.allocated()).isGreaterThan(10_000 * 10 * 4);
    }

    /** Animation with one parameter. */
    private record Plain(Function<Stage, Renderer> factory) implements Animation {

        static final NumberParameter DEPTH = Parameter.percent("depth", "Depth");

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(DEPTH);
        }

        @Override
        public Renderer renderer(Stage stage) {
            return factory.apply(stage);
        }
    }
}
