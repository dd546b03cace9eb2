// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Colour fade: the whole zone passes through the palette. */
@Component
@AnimationInfo(
        id = "color-fade",
        label = "Colour fade",
        description = "The whole zone passes slowly through the colours of the palette.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class ColorFade implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 3);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase fade = stage.phase(speed);
        return frame -> frame.fill(stage.palette().at(fade.at(frame)));
    }
}
