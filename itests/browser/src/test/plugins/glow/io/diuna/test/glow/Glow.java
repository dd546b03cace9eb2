// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.glow;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Animation of one colour that moves: the test that builds it sets colour and version. */
@Component
@AnimationInfo(id = "glow", label = "Glow")
public final class Glow implements Animation {

    private static final int COLOR = 0xFF0000;
    private static final int DIM = COLOR >> 1 & 0x7F7F7F;

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
            frame.fill(DIM);
            frame.pixels()[(int) (phase.at(frame) * frame.length())] = COLOR;
        };
    }
}
