// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
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

/** Matrix rain: drops of signs that fall in columns, bright at the head, green in the tail. */
@Component
@AnimationInfo(
        id = "matrix-rain",
        label = "Matrix rain",
        description = "Columns of green signs fall as in the film.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "space"})
public final class MatrixRain implements Animation {

    /** Drops of a column that fall at the same time. */
    private static final int DROPS = 2;

    /** Rows between two drops of one speed, at least. */
    private static final int DISTANCE = 20;

    /** Seconds for which a sign stays. */
    private static final double SIGN = 0.25;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 8, 0.5);
    private final NumberParameter tail =
            Parameter.percent("tail", "Tail").withRange(5, 100).withDefault(50);
    private final ColorParameter color = Parameter.color("color", "Colour").withDefault(0x00FF40);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, tail, color);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase fall = stage.phase(speed);
        GridShape grid = new GridShape(stage.geometry());
        RandomGenerator random = stage.random();
        double[] starts = numbers(random, DROPS * grid.columns());
        double[] rates = numbers(random, DROPS * grid.columns());
        double[] signs = numbers(random, stage.length());
        double distance = Math.max(DISTANCE, 1.3 * Math.min(grid.rows(), 2 * DISTANCE));
        return frame -> {
            int[] pixels = frame.pixels();
            int green = stage.value(color);
            double length = distance * stage.value(tail) / 100;
            double fallen = fall.total(frame);
            double time = frame.seconds() / SIGN;
            for (int cell = 0; cell < pixels.length; cell++) {
                int drop = DROPS * (cell % grid.columns());
                int row = cell / grid.columns();
                double first = behind(starts[drop] + fallen * rate(rates[drop]), row, distance);
                double second = behind(starts[drop + 1] + fallen * rate(rates[drop + 1]), row, distance);
                double level = Math.max(level(first, length), 0.6 * level(second, length));
                double sign = 0.55 + 0.45 * Waves.unitSine(time * (0.2 + signs[cell]) + 9 * signs[cell]);
                double head = Math.max(0, 1 - Math.abs(first - 0.5));
                pixels[grid.pixel(cell)] = Rgb.mix(Rgb.scale(green, level * sign), Rgb.WHITE, 0.8 * head);
            }
        };
    }

    private static double[] numbers(RandomGenerator random, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextDouble();
        }
        return numbers;
    }

    /** Returns how fast a drop falls, 0.6 to 1.4 of the speed. */
    private static double rate(double share) {
        return 0.6 + 0.8 * share;
    }

    /** Returns how many rows a drop is past a row, -1 to the distance less one. */
    private static double behind(double turns, double row, double distance) {
        return Waves.fraction(turns - (row - 1) / distance) * distance - 1;
    }

    private static double level(double behind, double length) {
        return behind < 0 ? 1 + behind : Math.max(0, 1 - behind / length);
    }
}
