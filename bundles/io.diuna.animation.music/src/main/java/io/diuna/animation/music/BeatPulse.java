// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Beat pulse: the zone lights up with each beat and fades; each beat has the next colour of the palette. */
@Component
@AnimationInfo(
        id = "beat-pulse",
        label = "Beat pulse",
        description = "The zone lights up with each beat, at most three times a second, and fades.",
        inputs = {AnimationInput.PALETTE, AnimationInput.SIGNALS},
        tags = {"1d", "2d", "sound", "party"})
public final class BeatPulse implements Animation {

    /** Share of the palette from one beat to the next: the golden section, so that neighbours differ. */
    private static final double NEXT_COLOR = 0.618;

    private final NumberParameter fade =
            Parameter.seconds("fade", "Fade").withRange(0.2, 5).withDefault(0.9);
    private final NumberParameter floor =
            Parameter.percent("floor", "Between beats").withRange(0, 60).withDefault(8);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(fade, floor);
    }

    @Override
    public Renderer renderer(Stage stage) {
        BeatCounter beats = new BeatCounter(stage);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                beats.step();
            }
            double least = stage.value(floor) / 100;
            double left = Math.max(0, 1 - beats.secondsSince() / stage.value(fade));
            int color = stage.palette().at(NEXT_COLOR * beats.count());
            frame.fill(Rgb.scale(color, least + (1 - least) * left * left));
        };
    }
}
