// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Gradient: colours from one end of the zone to the other, without motion. */
@Component
@AnimationInfo(
        id = "gradient",
        label = "Gradient",
        description = "Colours pass into one another along the zone, without motion.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class Gradient implements Animation {

    private static final String ALONG = "along";
    private static final String DOWN = "down";
    private static final String MIRRORED = "mirrored";

    private final ToggleParameter own = Parameter.toggle("own", "Own colours");
    private final ColorListParameter colors = Parameter.colors("colors", "Colours")
            .withSize(1, 8)
            .withDefault(0xFF2000, 0xFF8000, 0xFF0080, 0x4000FF)
            .shownIf(own);
    private final ChoiceParameter shape = Parameter.choice("shape", "Shape")
            .option(ALONG, "From left to right")
            .option(DOWN, "From top to bottom")
            .option(MIRRORED, "From the middle to both ends");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(own, colors, shape);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        return frame -> {
            Palette palette = stage.value(own) ? stage.value(colors) : stage.palette();
            String chosen = stage.value(shape);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double x = geometry.x(i);
                double place = chosen.equals(MIRRORED)
                        ? Math.abs(2 * x - 1)
                        : chosen.equals(DOWN) && geometry.height() > 0 ? geometry.y(i) : x;
                pixels[i] = palette.along(place);
            }
            frame.holdStill();
        };
    }
}
