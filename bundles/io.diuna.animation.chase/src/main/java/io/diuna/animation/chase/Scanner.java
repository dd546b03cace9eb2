// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Scanner: an eye that looks to and fro, with an afterglow where it has been. */
@Component
@AnimationInfo(
        id = "scanner",
        label = "Scanner",
        description = "An eye moves to and fro and leaves an afterglow.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d"})
public final class Scanner implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 12, 0.8);
    private final NumberParameter tail =
            Parameter.percent("tail", "Afterglow").withRange(1, 100).withDefault(40);
    private final NumberParameter width =
            Parameter.percent("width", "Width").withRange(1, 50).withDefault(6);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, tail, width);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase look = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            int[] pixels = frame.pixels();
            int color = stage.color();
            double now = look.at(frame);
            double eye = Waves.triangle(now);
            double glow = stage.value(tail) / 200;
            double reach = Math.max(1.0 / geometry.columns(), stage.value(width) / 100);
            for (int i = 0; i < pixels.length; i++) {
                double x = geometry.x(i);
                // Turns since the eye was here, on its way there and on its way back.
                double since = Math.min(Waves.fraction(now - x / 2), Waves.fraction(now + x / 2));
                double level = Math.max(0, 1 - since / glow);
                double near = Math.max(0, 1 - Math.abs(x - eye) / reach);
                pixels[i] = Rgb.scale(color, Math.max(level * level * 0.7, near));
            }
        };
    }
}
