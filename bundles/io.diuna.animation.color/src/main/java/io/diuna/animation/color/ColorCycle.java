// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Easing;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Colour cycle: the colours of the palette one after the other, each held for a while. */
@Component
@AnimationInfo(
        id = "color-cycle",
        label = "Colour cycle",
        description = "The colours of the palette follow one another, each held for a while.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class ColorCycle implements Animation {

    private final NumberParameter period =
            Parameter.seconds("period", "Time of a colour").withRange(0.5, 60).withDefault(4);
    private final NumberParameter fade = Parameter.percent("fade", "Fade")
            .withDefault(40)
            .withDescription("Part of the time in which a colour turns into the next one.");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(period, fade);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase cycle = stage.phase(period);
        return frame -> {
            Palette palette = stage.palette();
            int index = (int) (long) Math.floor(cycle.total(frame));
            double left = 1 - cycle.at(frame);
            double fading = stage.value(fade) / 100;
            double share = left < fading ? Easing.QUAD_IN_OUT.at(1 - left / fading) : 0;
            frame.fill(
                    share == 0 ? palette.color(index) : palette.at((index % palette.size() + share) / palette.size()));
        };
    }
}
