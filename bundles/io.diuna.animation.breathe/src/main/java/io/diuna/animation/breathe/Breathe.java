// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.breathe;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Breathe: raises and lowers the brightness of the zone's colour, period 0.8 to 60 s. */
@Component
@AnimationInfo(
        id = "breathe",
        label = "Breathe",
        description = "The zone's colour swells and fades like a slow breath.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "calm"})
public final class Breathe implements Animation {

    private final NumberParameter period =
            Parameter.seconds("period", "Period").withRange(0.8, 60).withDefault(6);
    private final NumberParameter depth = Parameter.percent("depth", "Depth").withDefault(85);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(period, depth);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase breath = stage.phase(period); // continues without a jump when the period changes
        return frame -> {
            double level = 1 - stage.value(depth) / 100 * Waves.unitSine(breath.at(frame));
            frame.fill(Rgb.scale(stage.color(), level));
        };
    }
}
