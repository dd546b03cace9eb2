// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.Noise;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Candle: flames side by side, each of which dances and flickers by itself. */
@Component
@AnimationInfo(
        id = "candle",
        label = "Candle",
        description = "Candles stand side by side and flicker in a draught.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm", "fire"})
public final class Candle implements Animation {

    private static final int MOST = 50;

    /** Seconds in which a flame dances once to and fro. */
    private static final double DANCE = 0.9;

    /** Seconds in which a flame flickers once. */
    private static final double FLICKER = 0.15;

    private final ColorParameter flame = Parameter.color("flame", "Flame").withDefault(0xFFA030);
    private final ColorParameter glow = Parameter.color("glow", "Glow").withDefault(0xB82000);
    private final IntegerParameter candles =
            Parameter.count("candles", "Candles").withRange(1, MOST).withDefault(5);
    private final NumberParameter draught =
            Parameter.percent("draught", "Draught").withDefault(50);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(flame, glow, candles, draught);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        boolean flat = geometry.height() == 0;
        double start = 100 * stage.random().nextDouble();
        double[] heights = new double[MOST];
        return frame -> {
            int count = stage.value(candles);
            burn(heights, count, start + frame.seconds(), stage.value(draught) / 100);
            int bright = stage.value(flame);
            int dim = stage.value(glow);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double place = geometry.turn(i) * count + 0.5 * count / geometry.columns();
                double aside = 2 * (place - (int) place) - 1;
                double up = flat ? 0 : 1 - geometry.y(i);
                double level = heights[(int) place] * (1 - aside * aside * (0.75 + 0.5 * up)) - 0.6 * up;
                pixels[i] = Rgb.scale(Rgb.mix(dim, bright, 1.2 * level - 0.2), 1.1 * level);
            }
        };
    }

    private static void burn(double[] heights, int count, double time, double wind) {
        for (int i = 0; i < count; i++) {
            double dance = Noise.at(7.3 * i, time / DANCE) + 0.4 * Noise.at(7.3 * i, time / FLICKER);
            heights[i] = 1 + wind * (0.9 * dance - 0.25);
        }
    }
}
