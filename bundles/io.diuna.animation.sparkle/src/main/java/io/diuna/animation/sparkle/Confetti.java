// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Confetti: dots in all colours of the palette appear at random and fade away. */
@Component
@AnimationInfo(
        id = "confetti",
        label = "Confetti",
        description = "Dots in the colours of the palette pop up at random and fade away.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class Confetti implements Animation {

    private static final double STEP = 1 / 60.0;

    private final NumberParameter density =
            Parameter.percent("density", "Density").withRange(1, 100).withDefault(45);
    private final NumberParameter decay =
            Parameter.seconds("decay", "Decay").withRange(0.2, 10).withDefault(1.8);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(density, decay);
    }

    @Override
    public Renderer renderer(Stage stage) {
        RandomGenerator random = stage.random();
        RandomDrops drops = new RandomDrops(random, stage.length());
        TimeSteps steps = new TimeSteps(STEP);
        double[] levels = new double[stage.length()];
        double[] places = new double[stage.length()];
        return frame -> {
            double loss = STEP / stage.value(decay);
            double rate = STEP * stage.value(density) / 100;
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = Math.max(0, levels[i] - loss);
                }
                for (int hit = drops.due(rate); hit > 0; hit--) {
                    int pixel = drops.pixel();
                    levels[pixel] = 1;
                    places[pixel] = random.nextDouble();
                }
            }
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = levels[i] == 0 ? Rgb.BLACK : Rgb.scale(palette.at(places[i]), levels[i] * levels[i]);
            }
        };
    }
}
