// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Snow: flakes sink, sway and sparkle; on a line they drift along it. */
@Component
@AnimationInfo(
        id = "snow",
        label = "Snow",
        description = "Snowflakes sink slowly and sway.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm", "water"})
public final class Snow implements Animation {

    private static final int MOST = 400;
    private static final double SWAY = 0.9; // px
    private static final double GOLDEN_RATIO = 0.618033988749895;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 3);
    private final NumberParameter density =
            Parameter.percent("density", "Density").withRange(1, 60).withDefault(13);
    private final ColorParameter color = Parameter.color("color", "Flakes").withDefault(0xD0E0FF);
    private final ColorParameter sky = Parameter.color("sky", "Sky").withDefault(0x000008);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, density, color, sky);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase fall = stage.phase(speed);
        Geometry geometry = stage.geometry();
        boolean flat = geometry.rows() == 1;
        RandomGenerator random = stage.random();
        double[] columns = new double[MOST];
        double[] starts = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            columns[i] = Waves.fraction(i * GOLDEN_RATIO); // evenly spread, however many there are
            starts[i] = random.nextDouble();
        }
        return frame -> {
            frame.fill(stage.value(sky));
            int[] pixels = frame.pixels();
            double fallen = fall.total(frame);
            int flakes = (int) Math.ceil(Math.min(MOST, geometry.length() * stage.value(density) / 100));
            for (int i = 0; i < flakes; i++) {
                double size = 0.5 + 0.5 * i / flakes; // small flakes are far away, and slow
                double turns = starts[i] + fallen * (0.4 + 0.6 * size);
                double down = Waves.fraction(turns);
                double sway = SWAY * Waves.sine(3 * turns + starts[i] * 5);
                int flake = Rgb.scale(stage.value(color), size);
                if (flat) {
                    double place = Waves.fraction(columns[i] + 0.15 * turns) * geometry.columns() + sway;
                    SoftDot.add(pixels, geometry, place, 0, Rgb.scale(flake, Waves.unitSine(2 * turns)));
                } else {
                    double column = Waves.fraction(columns[i] + GOLDEN_RATIO * Math.floor(turns)) * geometry.columns();
                    SoftDot.add(pixels, geometry, column - 0.5 + sway, down * (geometry.rows() + 1) - 1, flake);
                }
            }
        };
    }
}
