// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Fireworks: rockets rise and burst into sparks that fall and go out; on a line the sparks fly to both sides. */
@Component
@AnimationInfo(
        id = "fireworks",
        label = "Fireworks",
        description = "Rockets rise and burst into sparks in the colours of the palette.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class Fireworks implements Animation {

    private static final double STEP = 1 / 60.0;

    /** Light that trails lose in a step. */
    private static final double FADE = 0.84;

    private final NumberParameter rate = Parameter.number("rate", "Rockets")
            .withUnit("1/min")
            .withRange(5, 200)
            .withStep(1)
            .withDefault(50);
    private final NumberParameter size =
            Parameter.percent("size", "Size").withRange(10, 100).withDefault(55);
    private final TriggerParameter launch = Parameter.trigger("launch", "Launch a rocket");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(rate, size, launch);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        RandomGenerator random = stage.random();
        Rockets rockets = new Rockets(geometry, random);
        TimeSteps steps = new TimeSteps(STEP);
        int[] canvas = new int[stage.length()];
        int[] presses = {stage.presses(launch)};
        rockets.launch(stage.value(size) / 100);
        return frame -> {
            double burst = stage.value(size) / 100;
            if (stage.presses(launch) != presses[0]) {
                presses[0] = stage.presses(launch);
                rockets.launch(burst);
            }
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                if (random.nextDouble() < STEP * stage.value(rate) / 60) {
                    rockets.launch(burst);
                }
                for (int i = 0; i < canvas.length; i++) {
                    canvas[i] = Rgb.scale(canvas[i], FADE);
                }
                rockets.move(STEP, stage.palette(), canvas);
            }
            System.arraycopy(canvas, 0, frame.pixels(), 0, canvas.length);
        };
    }
}
