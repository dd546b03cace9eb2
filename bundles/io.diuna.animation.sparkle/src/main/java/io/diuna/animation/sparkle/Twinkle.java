// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

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
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Twinkle: each pixel is a star that grows and fades in its own time and colour. */
@Component
@AnimationInfo(
        id = "twinkle",
        label = "Twinkle",
        description = "Stars in the colours of the palette grow and fade, each in its own time.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm", "space"})
public final class Twinkle implements Animation {

    private static final double COLORS_PER_TURN = 0.02;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1);
    private final NumberParameter density =
            Parameter.percent("density", "Density").withRange(2, 100).withDefault(55);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, density);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase time = stage.phase(speed);
        RandomGenerator random = stage.random();
        double[] starts = new double[stage.length()];
        double[] rates = new double[stage.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = random.nextDouble();
            rates[i] = 0.5 + random.nextDouble();
        }
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double turns = time.total(frame);
            double lit = stage.value(density) / 100;
            for (int i = 0; i < pixels.length; i++) {
                double now = Waves.fraction(starts[i] + turns * rates[i]) / lit;
                double level = now < 1 ? Waves.unitSine(now) : 0;
                pixels[i] = Rgb.scale(palette.at(starts[i] * 7 + turns * COLORS_PER_TURN), level * level);
            }
        };
    }
}
