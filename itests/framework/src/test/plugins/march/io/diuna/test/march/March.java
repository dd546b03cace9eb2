// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.march;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A white pixel that marches over a dim floor. The blue of the floor is four times the number of the version that drew it. */
@Component
@AnimationInfo(id = "march", label = "March")
public final class March implements Animation {

    private static final int VERSION = 1;
    private static final int FLOOR = 0x002000 | VERSION * 4;

    private final NumberParameter period =
            Parameter.seconds("period", "Period").withRange(0.5, 10).withDefault(1);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(period);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(period);
        return frame -> {
            frame.fill(FLOOR);
            frame.pixels()[(int) (phase.at(frame) * frame.length())] = 0xFFFFFF;
        };
    }
}
