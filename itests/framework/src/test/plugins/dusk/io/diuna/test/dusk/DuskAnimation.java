// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.dusk;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import org.osgi.service.component.annotations.Component;

/** Fills the zone with the first colour of its palette. */
@Component
@AnimationInfo(id = "dusk", label = "%dusk.label", description = "%dusk.description")
public final class DuskAnimation implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> frame.fill(stage.palette().color(0));
    }
}
