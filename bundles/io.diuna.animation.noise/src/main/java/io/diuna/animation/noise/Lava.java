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
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Lava: blobs of wax in a lamp that rise, merge and sink. */
@Component
@AnimationInfo(
        id = "lava",
        label = "Lava",
        description = "Glowing blobs rise slowly, merge and dissolve, as in a lava lamp.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm", "fire"})
public final class Lava implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 6);
    private final NumberParameter scale =
            Parameter.number("scale", "Blobs").withRange(0.5, 8).withStep(0.1).withDefault(2.6);
    private final ColorListParameter colors = Parameter.colors("colors", "Colours")
            .withSize(2, 8)
            .withDefault(0x180008, 0x500010, 0xE02000, 0xFF7000, 0xFFC030);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, scale, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase rise = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        double start = 100 * stage.random().nextDouble();
        return frame -> {
            int[] pixels = frame.pixels();
            Palette wax = stage.value(colors);
            double size = stage.value(scale);
            double time = 4 * rise.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double blob = Noise.at(start + size * plane.x(i), 0.7 * size * plane.y(i) + time, 0.4 * time);
                double edge = Math.max(0, Math.min(1, 0.5 + 3.2 * (blob - 0.08)));
                pixels[i] = wax.along(edge * edge * (3 - 2 * edge) * (0.8 + 0.4 * blob) + 0.08);
            }
        };
    }
}
