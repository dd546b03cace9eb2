// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.solid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import org.osgi.service.component.annotations.Component;

/** Solid: fills the zone with its colour and declares the frame still. */
@Component
@AnimationInfo(
        id = "solid",
        label = "Solid",
        description = "The zone's colour, without motion.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "calm"})
public final class Solid implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> {
            frame.fill(stage.color());
            frame.holdStill();
        };
    }
}
