// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;

/** Animation with all kinds of references that could leak its class loader; {@link LeakTest} loads it separately. */
public final class ForeignClasses implements Animation {

    private final NumberParameter period = Parameter.speed("period", "Period", 10, 1);

    /** Exception of a foreign class. */
    static final class ForeignFailure extends IllegalStateException {
        private static final long serialVersionUID = 1;

        ForeignFailure() {
            super("a foreign failure");
        }
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(period);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(period);
        return frame -> {
            frame.fill(0x010101 * (int) (255 * phase.at(frame)));
            if (frame.length() == 3) {
                throw new ForeignFailure();
            }
        };
    }
}
