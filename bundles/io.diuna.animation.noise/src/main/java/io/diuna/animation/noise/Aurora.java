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
            boolean flat = plane.isFlat();
            for (int i = 0; i < pixels.length; i++) {
                double y = plane.y(i);
                double fold = flat ? 0 : 0.12 * Waves.sine(1.2 * y + time);
                double place = start + 2.6 * (plane.x(i) + fold);
                double up = flat
                        ? 0.4 + 0.4 * Waves.sine(1.1 * place + 0.7 * time)
                        : 0.2 + 0.25 * Waves.sine(0.6 * place + 0.5 * time) - y;
                double level = flat ? 1 : fade(up);
                pixels[i] = level == 0 ? Rgb.BLACK : light(light, place, time, up, level);
            }
        };
    }

    private static int light(Palette colors, double place, double time, double up, double level) {
        double curtain = Math.max(0, 0.55 + Noise.at(place, 0.9 * time));
        return Rgb.scale(colors.along(1.4 * up), 1.9 * curtain * curtain * level);
    }

    /** Light at a height over the foot of a curtain, which has a sharp edge. */
    private static double fade(double up) {
        return up < 0 ? Math.max(0, 1 + 7 * up) : Math.max(0, 1 - 1.15 * up);
    }
}
