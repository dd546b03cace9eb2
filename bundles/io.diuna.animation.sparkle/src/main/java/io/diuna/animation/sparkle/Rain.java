// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Rain: streaks fall in the columns of a matrix; on a line drops hit single pixels and spread. */
@Component
@AnimationInfo(
        id = "rain",
        label = "Rain",
        description = "Rain falls in streaks; on a line its drops splash.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "calm", "water"})
public final class Rain implements Animation {

    private static final double STEP = 1 / 60.0;

    /** Light that a wet pixel keeps in a step. */
    private static final double DRYING = 0.93;

    /** Light that a wet pixel of a line gives each neighbour in a step. */
    private static final double SPREAD = 0.06;

    private final NumberParameter density =
            Parameter.percent("density", "Density").withRange(1, 100).withDefault(30);
    private final NumberParameter speed =
            Parameter.percent("speed", "Speed").withRange(5, 100).withDefault(45);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(density, speed);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Drops(stage);
    }

    /** The drops of one zone: one a column at a time, and the wet pixels behind them. */
    private final class Drops implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final RandomGenerator random;
        private final TimeSteps steps = new TimeSteps(STEP);
        private final double[] rows;
        private final double[] wet;
        private final double[] spread;

        Drops(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            random = stage.random();
            rows = new double[geometry.columns()];
            Arrays.fill(rows, geometry.rows());
            wet = new double[stage.length()];
            spread = new double[geometry.rows() == 1 ? wet.length : 0];
        }

        @Override
        public void render(Frame frame) {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                for (int i = 0; i < wet.length; i++) {
                    wet[i] *= DRYING;
                }
                fall(STEP * stage.value(speed) * 0.6, STEP * stage.value(density) / 40);
                if (spread.length > 0) {
                    spread();
                }
            }
            int[] pixels = frame.pixels();
            int color = stage.color();
            for (int i = 0; i < pixels.length; i++) {
                double white = Math.max(0, wet[i] - 0.75);
                pixels[i] = Rgb.mix(Rgb.scale(color, wet[i]), Rgb.WHITE, 2 * white);
            }
        }

        private void fall(double way, double share) {
            int last = geometry.rows();
            for (int column = 0; column < rows.length; column++) {
                if (rows[column] >= last && random.nextDouble() < share) {
                    rows[column] = -1;
                }
                if (rows[column] < last) {
                    rows[column] += way;
                    wetten(column, rows[column]);
                }
            }
        }

        private void wetten(int column, double row) {
            int above = (int) Math.floor(row);
            double below = row - above;
            if (above >= 0 && above < geometry.rows()) {
                int pixel = geometry.pixel(column, above);
                wet[pixel] = Math.max(wet[pixel], 1);
            }
            if (above + 1 < geometry.rows()) {
                int pixel = geometry.pixel(column, above + 1);
                wet[pixel] = Math.max(wet[pixel], below);
            }
        }

        private void spread() {
            for (int i = 0; i < wet.length; i++) {
                double left = i > 0 ? wet[i - 1] : 0;
                double right = i + 1 < wet.length ? wet[i + 1] : 0;
                spread[i] = wet[i] * (1 - 2 * SPREAD) + SPREAD * (left + right);
            }
            System.arraycopy(spread, 0, wet, 0, wet.length);
        }
    }
}
