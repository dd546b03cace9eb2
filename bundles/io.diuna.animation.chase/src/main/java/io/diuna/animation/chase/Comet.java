// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

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
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Comet: a bright head with a long tail; on a matrix one in each row. */
@Component
@AnimationInfo(
        id = "comet",
        label = "Comet",
        description = "A bright head draws a long tail after it; on a matrix each row has its own.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "space"})
public final class Comet implements Animation {

    /** Part of the tail that is whitened by the head. */
    private static final double COMA = 0.12;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1);
    private final NumberParameter tail =
            Parameter.percent("tail", "Tail").withRange(5, 100).withDefault(50);
    private final ChoiceParameter direction = Parameter.choice("direction", "Direction")
            .option("forward", "Forward")
            .option("backward", "Backward");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, tail, direction);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase flight = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            int[] pixels = frame.pixels();
            int color = stage.color();
            int columns = geometry.columns();
            boolean forward = stage.value(direction).equals("forward");
            double length = Math.max(1.0 / columns, stage.value(tail) / 100);
            double head = flight.at(frame);
            for (int i = 0; i < pixels.length; i++) {
                double place = forward ? geometry.turn(i) : 1 - geometry.turn(i);
                double behind = Waves.fraction(head - place + ChaseLane.start(geometry.row(i)));
                double level = Math.max(0, 1 - behind / length);
                double entering = Math.max(0, 1 - (1 - behind) * columns); // the head enters the next pixel
                double white = Math.max(entering, 1 - behind / (COMA * length));
                pixels[i] = Rgb.mix(Rgb.scale(color, Math.max(level * level, entering)), Rgb.WHITE, 0.7 * white);
            }
        };
    }
}
