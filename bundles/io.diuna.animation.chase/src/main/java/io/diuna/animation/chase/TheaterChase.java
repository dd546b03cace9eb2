// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

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
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Theatre chase: lamps at equal distances, of which each hands its light to the next. */
@Component
@AnimationInfo(
        id = "theater-chase",
        label = "Theatre chase",
        description = "Lamps in equal distances hand their light on, as around the sign of a theatre.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class TheaterChase implements Animation {

    private static final double COLORS_PER_STEP = 0.01;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 2, 0.1);
    private final IntegerParameter gap =
            Parameter.count("gap", "Distance").withRange(2, 12).withUnit("px").withDefault(4);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, gap);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase step = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            int distance = stage.value(gap);
            double moved = step.total(frame);
            double colors = moved * COLORS_PER_STEP;
            double first = moved % distance;
            for (int i = 0; i < pixels.length; i++) {
                double turn = geometry.turn(i);
                double lamp = (turn * geometry.columns() + geometry.row(i) - first) / distance;
                double aside = Math.abs(lamp - Math.rint(lamp)) * distance;
                pixels[i] = aside < 1 ? Rgb.scale(palette.at(turn - colors), 1 - aside * aside) : Rgb.BLACK;
            }
        };
    }
}
