// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.signal.SignalReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    void reportsUntilWhenTheLastFrameHolds() {
        AnimationStepper ticking = new AnimationStepper(1, new Plain(stage -> frame -> {
            if (frame.number() > 1) {
                frame.holdUntil(frame.nanos() + 1_000);
            }
        }));
        ticking.frame(2);
        assertThat(ticking.heldUntil()).isEqualTo(33_333_333 + 1_000);
        assertThat(ticking.isHoldingStill()).isFalse();
        ticking.frame(1);
        assertThat(ticking.heldUntil()).isEqualTo(16_666_666);
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

    @Test
    void phasesRunOnWhenTheirSpeedChanges() {
        NumberParameter speed = Parameter.seconds("speed", "Speed").withDefault(10);
        AnimationStepper turning = new AnimationStepper(1, new TestAnimation(List.of(speed), stage -> {
            Phase phase = stage.phase(speed);
            return frame -> frame.fill((int) Math.round(phase.total(frame) * 1_000));
        }));
        assertThat(turning.at(5)[0]).isEqualTo(500);
        assertThat(turning.with("speed", 1).at(5)[0]).as("no jump").isEqualTo(500);
        assertThat(turning.at(6)[0]).isEqualTo(1_500);
    }

    @Test
    void hasMatricesAndPoints() {
        TestAnimation places = new TestAnimation(stage -> frame -> {
            for (int i = 0; i < frame.length(); i++) {
                frame.pixels()[i] =
                        100 * stage.geometry().column(i) + stage.geometry().row(i);
            }
        });
        assertThat(new AnimationStepper(TestZone.matrix(3, 2), places).at(0)).containsExactly(0, 100, 200, 1, 101, 201);
        Geometry wide = TestZone.matrix(9, 5).geometry();
        assertThat(wide.width()).isEqualTo(1);
        assertThat(wide.height()).isEqualTo(0.5);
        assertThat(wide.y(44)).isEqualTo(1);
        assertThat(wide.pixel(8, 4)).isEqualTo(44);
        Geometry cloud = TestZone.points(new double[] {1, 3}, new double[] {0, 1}, new double[] {4, 0})
                .geometry();
        assertThat(cloud.x(1)).isEqualTo(1);
        assertThat(cloud.z(1)).isZero();
        assertThat(List.of(cloud.width(), cloud.height(), cloud.depth())).containsExactly(0.5, 0.25, 1.0);
        assertThatThrownBy(() -> TestZone.matrix(0, 5)).hasMessageContaining("0 x 5");
        assertThatThrownBy(() -> TestZone.points(new double[1], new double[2], new double[1]))
                .hasMessageContaining("1, 2 and 1");
    }

    @Test
    void pressesButtonsAndPublishesSignals() {
        TriggerParameter go = Parameter.trigger("go", "Go");
        AnimationStepper live = new AnimationStepper(1, new TestAnimation(List.of(go), stage -> {
            SignalReader bass = stage.signal("audio.bass");
            return frame -> frame.fill(100 * stage.presses(go) + (int) (10 * bass.share()) + (bass.isLive() ? 1 : 0));
        }));
        assertThat(live.at(0)).containsExactly(0);
        assertThat(live.press("go").press("go").publish("audio.bass", 0.5).at(0))
                .containsExactly(206);
        assertThatThrownBy(() -> live.press("stop")).hasMessageContaining("'stop'");
    }

    @Test
    void hasAClockThatStandsAtAFixedDate() {
        TestZone zone = TestZone.line(1).withStart(LocalDateTime.of(2026, 12, 31, 23, 59, 59));
        AnimationStepper clock = new AnimationStepper(
                zone,
                new TestAnimation(stage -> frame -> frame.fill((int) frame.timeOfDay() + (int) frame.epochDay())));
        int day = (int) LocalDate.of(2026, 12, 31).toEpochDay();
        assertThat(clock.at(0)).containsExactly(day + 86_399);
        assertThat(clock.at(1)).containsExactly(day + 1);
    }

    @Test
    void recordsPicturesAndRendersTheFramesBetween() {
        int[] rendered = new int[1];
        AnimationStepper counting = new AnimationStepper(1, new TestAnimation(stage -> frame -> {
            rendered[0]++;
            frame.fill((int) frame.number());
        }));
        assertThat(counting.record(3, 10)).isDeepEqualTo(new int[][] {{0}, {10}, {20}});
        assertThat(rendered[0]).isEqualTo(21);
    }

    @Test
    @SuppressWarnings("NullAway") // an author may return null
    void namesAnAnimationWithoutARenderer() {
        assertThatThrownBy(() -> new AnimationStepper(1, new TestAnimation(stage -> null)))
                .hasMessageContaining("returned null");
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
