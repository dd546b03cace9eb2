// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Running lights: smooth waves of the zone's colour that run along it. */
@Component
@AnimationInfo(
        id = "running-lights",
        label = "Running lights",
        description = "Soft waves of the zone's colour run along it.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "calm"})
public final class RunningLights implements Animation {

    private static final double SLANT = 0.15;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 10, 0.6);
    private final IntegerParameter waves =
            Parameter.count("waves", "Waves").withRange(1, 20).withDefault(4);
    private final NumberParameter ground =
            Parameter.percent("ground", "Background").withRange(0, 50).withDefault(2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, waves, ground);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase run = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            int[] pixels = frame.pixels();
            int color = stage.color();
            int count = stage.value(waves);
            double moved = run.at(frame);
            double least = stage.value(ground) / 100;
            for (int i = 0; i < pixels.length; i++) {
                double place = geometry.turn(i) + SLANT * geometry.y(i);
                double wave = Waves.unitSine(place * count - moved);
                pixels[i] = Rgb.scale(color, least + (1 - least) * wave * wave);
            }
        };
    }
}
