// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
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

/** Metaballs: balls of light that melt into each other as they meet. */
@Component
@AnimationInfo(
        id = "metaballs",
        label = "Metaballs",
        description = "Drops of light wander and melt into each other.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class Metaballs implements Animation {

    private static final int MOST = 8;
    private static final double EDGE = 0.75;

    /** Parameter value of a ball as wide as the zone. */
    private static final double SIZE = 100;

    private static final double FLAT_SIZE = 300;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 40, 4);
    private final IntegerParameter count =
            Parameter.count("count", "Drops").withRange(2, MOST).withDefault(4);
    private final NumberParameter size =
            Parameter.percent("size", "Size").withRange(3, 40).withDefault(14);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, count, size);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase wander = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        Geometry geometry = stage.geometry();
        double start = 10 * stage.random().nextDouble();
        double[] x = new double[MOST];
        double[] y = new double[MOST];
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            int balls = stage.value(count);
            double time = start + wander.total(frame);
            for (int ball = 0; ball < balls; ball++) {
                x[ball] = 0.42 * geometry.width() * Waves.sine(time * (1 + 0.31 * ball) + 0.37 * ball);
                y[ball] = 0.42 * geometry.height() * Waves.sine(time * (1.3 - 0.17 * ball) + 0.61 * ball);
            }
            double radius = stage.value(size) / (plane.isFlat() ? FLAT_SIZE : SIZE);
            double square = radius * radius;
            for (int i = 0; i < pixels.length; i++) {
                double field = 0;
                double colors = 0;
                for (int ball = 0; ball < balls; ball++) {
                    double acrossX = plane.x(i) - x[ball];
                    double acrossY = plane.y(i) - y[ball];
                    double force = square / (acrossX * acrossX + acrossY * acrossY + 0.1 * square);
                    field += force;
                    colors += force * ball;
                }
                double level = Math.max(0, Math.min(1, (field - EDGE) / (1 - EDGE) / 1.6));
                pixels[i] = level == 0 ? Rgb.BLACK : Rgb.scale(palette.at(colors / field / balls + 0.3 * time), level);
            }
        };
    }
}
