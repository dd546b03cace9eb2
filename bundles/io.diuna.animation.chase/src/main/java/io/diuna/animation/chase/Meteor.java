// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Meteor: a head that burns through each row, and embers behind it that go out at random. */
@Component
@AnimationInfo(
        id = "meteor",
        label = "Meteor",
        description = "A meteor burns through, and the embers of its tail go out at random.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "space", "fire"})
public final class Meteor implements Animation {

    private static final double STEP = 1 / 60.0;

    /** Flight beyond the end until the next meteor comes, as a share of the length. */
    private static final double PAUSE = 0.3;

    /** Light that is left of an ember which loses some in a step. */
    private static final double LOSS = 0.8;

    private static final double HEAD = 3; // px

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 12, 0.7);
    private final NumberParameter decay =
            Parameter.percent("decay", "Decay").withRange(2, 60).withDefault(18);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, decay);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Embers(stage);
    }

    /** The embers of one zone. */
    private final class Embers implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final Phase flight;
        private final RandomGenerator random;
        private final TimeSteps steps = new TimeSteps(STEP);
        private final double[] levels;

        Embers(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            flight = stage.phase(speed);
            random = stage.random();
            levels = new double[stage.length()];
        }

        @Override
        public void render(Frame frame) {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                cool(stage.value(decay) / 100);
            }
            int[] pixels = frame.pixels();
            int color = stage.color();
            int columns = geometry.columns();
            double now = flight.at(frame);
            for (int i = 0; i < pixels.length; i++) {
                double head = Waves.fraction(now + ChaseLane.start(geometry.row(i))) * (1 + PAUSE) * columns;
                double behind = head - geometry.turn(i) * columns;
                double heat = behind < -1 || behind > HEAD ? 0 : Math.min(1 + behind, 1 - behind / HEAD);
                levels[i] = Math.max(levels[i], heat);
                pixels[i] = Rgb.mix(Rgb.scale(color, levels[i]), Rgb.WHITE, 0.8 * heat);
            }
        }

        private void cool(double share) {
            for (int i = 0; i < levels.length; i++) {
                if (random.nextDouble() < share) {
                    levels[i] *= LOSS;
                }
            }
        }
    }
}
