// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.rainbow;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Rainbow: moves the palette along the zone. */
@Component
@AnimationInfo(
        id = "rainbow",
        label = "Rainbow",
        description = "The palette moves along the zone.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm", "party"})
public final class Rainbow implements Animation {

    private static final String FORWARD = "forward";

    /** Binary digits after the point of a number of turns. */
    private static final int POINT = 16;

    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 2);
    private final NumberParameter spread =
            Parameter.number("spread", "Repeat").withRange(0.2, 5).withStep(0.1).withDefault(1);
    private final ChoiceParameter direction = Parameter.choice("direction", "Direction")
            .option(FORWARD, "Forward")
            .option("backward", "Backward");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, spread, direction);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase flow = stage.phase(speed);
        int[] places = places(stage.geometry());
        return frame -> {
            Palette palette = stage.palette();
            long turns = Math.round(stage.value(spread) * (1 << POINT));
            double moved = stage.value(direction).equals(FORWARD) ? -flow.at(frame) : flow.at(frame);
            int start = Palette.fraction(moved);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = palette.atFraction(start + (int) (((places[i] & UNSIGNED) * turns) >>> POINT));
            }
        };
    }

    /** The places of all pixels along the zone, as fractions of a turn. */
    private static int[] places(Geometry geometry) {
        int[] places = new int[geometry.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Palette.fraction(geometry.turn(i));
        }
        return places;
    }
}
