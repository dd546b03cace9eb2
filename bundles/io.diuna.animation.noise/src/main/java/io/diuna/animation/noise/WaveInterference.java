// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
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

/** Crossing waves: three trains of waves in three colours of the palette, which add up where they cross. */
@Component
@AnimationInfo(
        id = "waves",
        label = "Waves",
        description = "Three trains of waves cross, and their colours add up.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class WaveInterference implements Animation {

    private static final double COLORS_PER_TURN = 0.07;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 30, 2);
    private final NumberParameter scale =
            Parameter.number("scale", "Scale").withRange(0.3, 5).withStep(0.1).withDefault(1.2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, scale);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase run = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double size = stage.value(scale);
            double time = run.total(frame);
            int first = palette.at(COLORS_PER_TURN * time);
            int second = palette.at(COLORS_PER_TURN * time + 1 / 3.0);
            int third = palette.at(COLORS_PER_TURN * time + 2 / 3.0);
            for (int i = 0; i < pixels.length; i++) {
                double x = size * plane.x(i);
                double y = size * plane.y(i);
                pixels[i] = Rgb.add(
                        Rgb.scale(first, crest(x + 0.4 * y - time)),
                        Rgb.add(
                                Rgb.scale(second, crest(1.3 * x - y + 0.77 * time + 0.3)),
                                Rgb.scale(third, crest(0.7 * x + 1.2 * y - 0.61 * time + 0.6))));
            }
        };
    }

    /** Height of a wave whose crests are narrow and whose troughs are dark. */
    private static double crest(double turns) {
        double wave = Waves.unitSine(turns);
        return wave * wave * wave;
    }
}
