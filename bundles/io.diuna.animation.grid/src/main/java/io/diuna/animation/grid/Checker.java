// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

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
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Checker: squares in two colours that wander and change places. */
@Component
@AnimationInfo(
        id = "checker",
        label = "Checker",
        description = "Squares in two colours of the palette wander across the zone.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class Checker implements Animation {

    private static final double COLORS_PER_TURN = 0.11;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1);
    private final IntegerParameter size =
            Parameter.count("size", "Size").withRange(1, 32).withUnit("px").withDefault(4);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, size);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase wander = stage.phase(speed);
        Geometry geometry = stage.geometry();
        boolean flat = geometry.rows() == 1;
        return frame -> {
            int[] pixels = frame.pixels();
            int square = stage.value(size);
            double time = wander.total(frame);
            double right = 2 * square * Waves.fraction(time);
            double down = square * Waves.sine(0.5 * time);
            int first = stage.palette().at(COLORS_PER_TURN * time);
            int second = Rgb.scale(stage.palette().at(COLORS_PER_TURN * time + 0.45), 0.35);
            for (int i = 0; i < pixels.length; i++) {
                double column = geometry.turn(i) * geometry.columns() - right;
                double row = geometry.row(i) - down;
                // Both are -1 to 1 with edges as wide as a pixel; equal signs are the first colour.
                double side = edge(column, square) * (flat ? 1 : edge(row, square));
                pixels[i] = Rgb.mix(first, second, 0.5 - 0.5 * side);
            }
        };
    }

    private static double edge(double place, int square) {
        double wave = (4 * Waves.triangle(place / (2 * square) + 0.25 - 0.25 / square) - 2) * square / 2;
        return Math.max(-1, Math.min(1, wave));
    }
}
