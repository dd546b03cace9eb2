// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.IntegerParameter;
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

/** Kaleidoscope: one sector of a moving pattern, mirrored around the centre. */
@Component
@AnimationInfo(
        id = "kaleidoscope",
        label = "Kaleidoscope",
        description = "A pattern in the colours of the palette is mirrored around the centre.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class Kaleidoscope implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 5);
    private final IntegerParameter mirrors =
            Parameter.count("mirrors", "Mirrors").withRange(2, 12).withDefault(6);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, mirrors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase turn = stage.phase(speed);
        PolarPlane plane = new PolarPlane(stage.geometry());
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            int count = stage.value(mirrors);
            double time = turn.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double radius = plane.radius(i);
                double sector = Waves.triangle((plane.angle(i) + 0.2 * time) * count / 2) / count;
                double x = radius * Waves.sine(sector + 0.25);
                double y = radius * Waves.sine(sector);
                double glass = Waves.sine(0.6 * x + 2 * time) + Waves.sine(0.9 * y - 3 * time);
                double lead = Waves.unitSine(0.35 * glass + 0.9 * radius - 2 * time);
                pixels[i] = Rgb.scale(palette.at(0.2 * glass + 0.3 * radius + time), lead * lead);
            }
        };
    }
}
