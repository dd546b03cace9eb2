// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.meter;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Fills its zone with a blue whose value is a parameter. */
@Component
@AnimationInfo(id = "meter", label = "Meter")
public final class Meter implements Animation {

    private final NumberParameter level =
            Parameter.number("level", "Level").withRange(0, 255).withDefault(7);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(level);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> frame.fill((int) Math.round(stage.value(level)));
    }
}
