// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Noise;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Noise: the palette through a field of gradient noise that changes slowly. */
@Component
@AnimationInfo(
        id = "noise",
        label = "Noise",
        description = "Clouds in the colours of the palette form and dissolve.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class NoiseField implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1);
    private final NumberParameter scale =
            Parameter.number("scale", "Scale").withRange(0.5, 12).withStep(0.1).withDefault(2.5);
    private final NumberParameter contrast =
            Parameter.percent("contrast", "Contrast").withDefault(35);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, scale, contrast);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase change = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        double start = 100 * stage.random().nextDouble();
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double size = stage.value(scale);
            double dark = stage.value(contrast) / 100;
            double time = change.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double cloud = Noise.at(start + size * plane.x(i), size * plane.y(i) + 0.3 * time, time);
                double level = 1 - dark + dark * (1 + 2 * cloud);
                pixels[i] = Rgb.scale(palette.at(0.6 * cloud + 0.05 * time), level);
            }
        };
    }
}
