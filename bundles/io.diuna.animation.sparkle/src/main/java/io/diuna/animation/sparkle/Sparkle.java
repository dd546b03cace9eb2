// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Sparkle: short white flashes of single pixels over the zone's dimmed colour. */
@Component
@AnimationInfo(
        id = "sparkle",
        label = "Sparkle",
        description = "Single pixels sparkle white over the zone's dimmed colour.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "party"})
public final class Sparkle implements Animation {

    private static final double STEP = 1 / 60.0;

    private final NumberParameter density =
            Parameter.percent("density", "Density").withRange(1, 100).withDefault(35);
    private final NumberParameter decay = Parameter.seconds("decay", "Decay")
            .withRange(0.05, 3)
            .withStep(0.05)
            .withDefault(0.5);
    private final NumberParameter ground =
            Parameter.percent("ground", "Background").withRange(0, 100).withDefault(20);
    private final ColorParameter spark = Parameter.color("spark", "Spark");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(density, decay, ground, spark);
    }

    @Override
    public Renderer renderer(Stage stage) {
        RandomDrops drops = new RandomDrops(stage.random(), stage.length());
        TimeSteps steps = new TimeSteps(STEP);
        double[] levels = new double[stage.length()];
        return frame -> {
            double loss = STEP / stage.value(decay);
            double rate = STEP * stage.value(density) / 100;
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = Math.max(0, levels[i] - loss);
                }
                for (int hit = drops.due(rate); hit > 0; hit--) {
                    levels[drops.pixel()] = 1;
                }
            }
            int[] pixels = frame.pixels();
            int dark = Rgb.scale(stage.color(), stage.value(ground) / 100);
            int bright = stage.value(spark);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Rgb.mix(dark, bright, levels[i] * levels[i]);
            }
        };
    }
}
