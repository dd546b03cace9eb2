// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Life: J. H. Conway's game on a field without edges, whose cells change colour as they grow old. The last column joins the
 * first one of the next row; a line is rolled up into such a field.
 */
@Component
@AnimationInfo(
        id = "life",
        label = "Life",
        description = "Conway's game of life, whose cells change colour as they grow old.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "game"})
public final class Life implements Animation {

    private static final double COLORS_PER_GENERATION = 0.04;

    /** Colours by which newborn cells of two generations differ. */
    private static final double DRIFT = 0.004;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 2, 0.05);
    private final NumberParameter density =
            Parameter.percent("density", "First cells").withRange(5, 80).withDefault(35);
    private final TriggerParameter again = Parameter.trigger("new-game", "New game");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, density, again);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase generation = stage.phase(speed);
        TimeSteps steps = new TimeSteps(1);
        LifeField field = new LifeField(stage.geometry(), stage.random());
        field.sow(stage.value(density) / 100);
        int[] presses = {stage.presses(again)};
        return frame -> {
            if (stage.presses(again) != presses[0]) {
                presses[0] = stage.presses(again);
                field.sow(stage.value(density) / 100);
            }
            for (int due = steps.due(generation.total(frame)); due > 0; due--) {
                if (field.isOver()) {
                    field.sow(stage.value(density) / 100);
                } else {
                    field.next();
                }
            }
            Palette palette = stage.palette();
            double colors = generation.total(frame) * DRIFT;
            double progress = steps.progress();
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] =
                        Rgb.scale(palette.at(colors + field.age(i) * COLORS_PER_GENERATION), field.light(i, progress));
            }
        };
    }
}
