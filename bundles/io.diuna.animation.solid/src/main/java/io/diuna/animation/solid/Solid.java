// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.solid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import org.osgi.service.component.annotations.Component;

/** The zone's colour, at rest. */
@Component
@AnimationInfo(id = "solid", label = "Solid", description = "The zone's colour, at rest.")
public final class Solid implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> {
            frame.fill(stage.color());
            frame.holdStill();
        };
    }
}
