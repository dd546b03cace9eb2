// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.Noise;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Aurora: curtains of light that wander, fold and pale upwards. */
@Component
@AnimationInfo(
        id = "aurora",
        label = "Aurora",
        description = "Northern lights wander through a dark sky.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm", "space"})
public final class Aurora implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 30, 2);
    private final ColorListParameter colors =
            Parameter.colors("colors", "Colours").withSize(2, 8).withDefault(0x00FF70, 0x00E8A0, 0x2060FF, 0x8020FF);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase drift = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        double start = 100 * stage.random().nextDouble();
        return frame -> {
            int[] pixels = frame.pixels();
            Palette light = stage.value(colors);
            double time = drift.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double fold = plane.isFlat() ? 0 : 0.12 * Waves.sine(1.2 * plane.y(i) + time);
                double place = start + 2.6 * (plane.x(i) + fold);
                double foot = 0.2 + 0.25 * Waves.sine(0.6 * place + 0.5 * time);
                double up = plane.isFlat() ? 0.4 + 0.4 * Waves.sine(1.1 * place + 0.7 * time) : foot - plane.y(i);
                double level = plane.isFlat() ? 1 : up < 0 ? Math.max(0, 1 + 7 * up) : Math.max(0, 1 - 1.15 * up);
                double curtain = level == 0 ? 0 : Math.max(0, 0.55 + Noise.at(place, 0.9 * time));
                pixels[i] = Rgb.scale(light.along(1.4 * up), 1.9 * curtain * curtain * level);
            }
        };
    }
}
