package com.example.campfire;

import io.diuna.api.animation.*;
import io.diuna.api.color.Palette;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Fire that rises from the bottom of each column, or from the beginning of a line: heat drifts up and cools. */
@Component
@AnimationInfo(
        id = "campfire",
        label = "Campfire",
        description = "Flames rise, cool and throw sparks.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "fire", "calm"})
public final class Campfire implements Animation {

    private static final Palette HEAT =
            Palette.of("heat", "Heat", List.of(0x000000, 0x701000, 0xE04000, 0xFFB020, 0xFFF0A0));

    private final NumberParameter cooling = Parameter.percent("cooling", "Cooling").withDefault(45);
    private final NumberParameter sparks = Parameter.percent("sparks", "Sparks");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(cooling, sparks);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        boolean matrix = geometry.rows() > 1;
        int columns = matrix ? geometry.columns() : 1;
        int height = stage.length() / columns;
        double[][] heat = new double[columns][height];
        RandomGenerator random = stage.random();
        TimeSteps steps = new TimeSteps(1 / 60.0);
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                for (double[] column : heat) {
                    rise(column, random, stage.value(cooling) / 100, stage.value(sparks) / 100);
                }
            }
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double value = matrix ? heat[geometry.column(i)][height - 1 - geometry.row(i)] : heat[0][i];
                pixels[i] = HEAT.along(Math.min(1, value));
            }
        };
    }

    private static void rise(double[] column, RandomGenerator random, double cooling, double sparks) {
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.max(0, column[i] - random.nextDouble() * cooling * 6 / (column.length + 4));
        }
        for (int i = column.length - 1; i >= 2; i--) {
            column[i] = (column[i - 1] + 2 * column[i - 2]) / 3;
        }
        if (random.nextDouble() < sparks) {
            int place = random.nextInt(Math.min(3, column.length));
            column[place] = Math.min(1, column[place] + 0.5 + random.nextDouble() / 2);
        }
    }
}
