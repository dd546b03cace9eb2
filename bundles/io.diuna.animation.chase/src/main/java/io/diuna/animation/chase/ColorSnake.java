// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Colour snake: a body whose segments have the colours of the palette, which creep along it. */
@Component
@AnimationInfo(
        id = "color-snake",
        label = "Colour snake",
        description = "A snake in the colours of the palette winds through the zone.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "party"})
public final class ColorSnake implements Animation {

    private static final double COLORS_PER_LAP = 2;

    /** Part of the body that tapers off to the tail. */
    private static final double TAIL = 0.3;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 30, 2);
    private final NumberParameter length =
            Parameter.percent("length", "Length").withRange(2, 90).withDefault(35);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, length);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase lap = stage.phase(speed);
        int[] path = ChaseLane.path(stage.geometry());
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double body = Math.max(1, path.length * stage.value(length) / 100);
            double head = lap.at(frame) * path.length;
            double colors = COLORS_PER_LAP * lap.total(frame);
            for (int i = 0; i < path.length; i++) {
                double behind = head - i;
                double along = behind < 0 ? behind + path.length : behind;
                double ahead = Math.max(0, along - path.length + 1); // the head enters the next pixel
                double level = Math.min(1, (body - along) / Math.max(1, TAIL * body));
                pixels[path[i]] = Rgb.scale(palette.at(colors + along / body), Math.max(level, ahead));
            }
        };
    }
}
