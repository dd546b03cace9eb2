// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Bouncing balls: thrown up from the floor, each bounce lower than the one before, until they are thrown again. */
@Component
@AnimationInfo(
        id = "bouncing-balls",
        label = "Bouncing balls",
        description = "Balls in the colours of the palette bounce ever lower and are thrown again.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party", "game"})
public final class BouncingBalls implements Animation {

    private static final int MOST = 12;
    private static final double STEP = 1 / 240.0;
    private static final double SPRING = 0.86;
    private static final double LEAST_RADIUS = 1.5; // px

    /** Speed below which a ball is thrown again, of a throw that reaches the top. */
    private static final double TIRED = 0.22;

    private final IntegerParameter count =
            Parameter.count("count", "Balls").withRange(1, MOST).withDefault(4);
    private final NumberParameter gravity =
            Parameter.percent("gravity", "Gravity").withRange(5, 100).withDefault(35);
    private final NumberParameter size =
            Parameter.percent("size", "Size").withRange(1, 30).withDefault(6);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(count, gravity, size);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Balls(stage);
    }

    /** The balls of one zone: heights and speeds are shares of its extent, gravity is 2 in its own unit of time. */
    private final class Balls implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final RandomGenerator random;
        private final TimeSteps steps = new TimeSteps(STEP);
        private final double[] heights = new double[MOST];
        private final double[] speeds = new double[MOST];

        Balls(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            random = stage.random();
            for (int i = 0; i < MOST; i++) {
                heights[i] = 0.3 + 0.7 * random.nextDouble();
            }
        }

        @Override
        public void render(Frame frame) {
            int balls = stage.value(count);
            double step = STEP * Math.sqrt(stage.value(gravity) / 50);
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                move(step);
            }
            frame.fill(Rgb.BLACK);
            for (int ball = 0; ball < balls; ball++) {
                int color = stage.palette().at((double) ball / balls);
                if (geometry.height() == 0) {
                    draw(frame.pixels(), heights[ball], 0, color);
                } else {
                    draw(frame.pixels(), (ball + 0.5) / balls, heights[ball], color);
                }
            }
        }

        private void move(double step) {
            for (int i = 0; i < MOST; i++) {
                speeds[i] -= 2 * step;
                heights[i] += speeds[i] * step;
                if (heights[i] < 0) {
                    heights[i] = 0;
                    speeds[i] *= -SPRING;
                    if (speeds[i] < 2 * TIRED) {
                        speeds[i] = 2 * (0.85 + 0.15 * random.nextDouble());
                    }
                }
            }
        }

        private void draw(int[] pixels, double x, double up, int color) {
            double pixel = 1.0 / Math.max(1, Math.max(geometry.columns(), geometry.rows()) - 1);
            double radius = Math.max(LEAST_RADIUS * pixel, stage.value(size) / 100);
            for (int i = 0; i < pixels.length; i++) {
                double across = (geometry.x(i) - x) * geometry.width();
                double down = geometry.height() == 0 ? 0 : (1 - up - geometry.y(i)) * geometry.height();
                double far = across * across + down * down;
                if (far < radius * radius) {
                    double level = 1 - far / (radius * radius);
                    pixels[i] = Rgb.add(pixels[i], Rgb.scale(color, level * (2 - level)));
                }
            }
        }
    }
}
