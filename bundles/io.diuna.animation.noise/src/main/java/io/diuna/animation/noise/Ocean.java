// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorListParameter;
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

/** Ocean: swell of two lengths that run against each other, with foam on the crests where they meet. */
@Component
@AnimationInfo(
        id = "ocean",
        label = "Ocean",
        description = "Deep water swells, with foam where crests meet.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm", "water"})
public final class Ocean implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 30, 3);
    private final NumberParameter foam = Parameter.percent("foam", "Foam").withDefault(50);
    private final ColorListParameter colors = Parameter.colors("colors", "Water")
            .withSize(2, 8)
            .withDefault(0x000418, 0x001048, 0x0030A0, 0x0080C0, 0x20D8D0);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, foam, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase swell = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        return frame -> {
            int[] pixels = frame.pixels();
            Palette water = stage.value(colors);
            double white = stage.value(foam) / 100;
            double time = swell.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double x = plane.x(i);
                double y = plane.y(i);
                double bend = 0.12 * Waves.sine(1.7 * y + 2 * time) + 0.1 * Waves.sine(2.3 * x - 3 * time);
                double longSwell = Waves.unitSine(1.6 * (x + bend) + 0.9 * y - 2 * time);
                double shortSwell = Waves.unitSine(3.7 * (x - bend) - 1.4 * y + 3 * time);
                double height = 0.62 * longSwell * longSwell + 0.38 * shortSwell * longSwell;
                double crest = Math.max(0, (height - 0.72) / 0.28);
                pixels[i] = Rgb.mix(water.along(height * 1.15), Rgb.WHITE, white * crest * crest);
            }
        };
    }
}
