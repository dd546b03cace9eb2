// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
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

/** Spiral: arms that turn around the centre; on a line waves that run out from it. */
@Component
@AnimationInfo(
        id = "spiral",
        label = "Spiral",
        description = "Arms in the colours of the palette turn around the centre.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "space"})
public final class Spiral implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1);
    private final IntegerParameter arms =
            Parameter.count("arms", "Arms").withRange(1, 8).withDefault(3);
    private final NumberParameter twist =
            Parameter.number("twist", "Twist").withRange(-4, 4).withStep(0.1).withDefault(1.2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, arms, twist);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase turn = stage.phase(speed);
        PolarPlane plane = new PolarPlane(stage.geometry());
        boolean flat = stage.geometry().height() == 0;
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            int count = stage.value(arms);
            double bend = stage.value(twist);
            double time = turn.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double radius = plane.radius(i);
                double angle = flat ? 0 : plane.angle(i);
                double arm = Waves.unitSine(count * (angle - time) + bend * radius * (flat ? count : 1));
                pixels[i] = Rgb.scale(palette.at(0.6 * radius + angle - 0.3 * time), arm * arm);
            }
        };
    }
}
