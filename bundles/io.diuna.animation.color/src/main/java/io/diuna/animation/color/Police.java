// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
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

/** Police: both halves of the zone flash in turn, each twice, at most three times a second in all. */
@Component
@AnimationInfo(
        id = "police",
        label = "Police",
        description = "Red and blue flash in turn, each twice.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "flashing", "party"})
public final class Police implements Animation {

    private static final double FLASH = 0.11; // turns
    private static final double SECOND_FLASH = 0.2;

    private final NumberParameter rate =
            Parameter.perMinute("rate", "Turns").withRange(10, 45).withDefault(36);
    private final ColorParameter left = Parameter.color("left", "Left").withDefault(0xFF0000);
    private final ColorParameter right = Parameter.color("right", "Right").withDefault(0x0010FF);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(rate, left, right);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase turn = stage.phase(rate);
        Geometry geometry = stage.geometry();
        double edge = Math.max(1, geometry.columns() / 12.0);
        return frame -> {
            double now = turn.at(frame);
            double leftLevel = flashes(now);
            double rightLevel = flashes(Waves.fraction(now + 0.5));
            int leftColor = stage.value(left);
            int rightColor = stage.value(right);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double share = 0.5 + (geometry.turn(i) + 0.5 / geometry.columns() - 0.5) * geometry.columns() / edge;
                double mixed = Math.max(0, Math.min(1, share));
                pixels[i] = Rgb.add(
                        Rgb.scale(leftColor, leftLevel * (1 - mixed)), Rgb.scale(rightColor, rightLevel * mixed));
            }
        };
    }

    private static double flashes(double turn) {
        return flash(turn) + flash(turn - SECOND_FLASH);
    }

    /** A flash with soft edges from 0 on. */
    private static double flash(double turn) {
        return turn > 0 && turn < FLASH ? Math.min(1, 2 * Waves.triangle(turn / FLASH)) : 0;
    }
}
