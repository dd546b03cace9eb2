// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.rogue;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Behaves for a second, and then in none of the ways in which an animation should. */
@Component
@AnimationInfo(id = "rogue", label = "Rogue")
public final class Rogue implements Animation {

    private static final long GOOD_NANOS = 1_000_000_000L;

    @Activate
    public Rogue() {
        Sin.at("activate");
    }

    @Deactivate
    void deactivate() {
        Sin.at("deactivate");
    }

    @Override
    public List<Parameter<?>> parameters() {
        Sin.at("parameters");
        return List.of();
    }

    @Override
    public Renderer renderer(Stage stage) {
        Sin.at("renderer");
        long made = System.nanoTime();
        return frame -> {
            frame.fill(0xFF0000);
            if (System.nanoTime() - made > GOOD_NANOS) {
                Sin.at("render");
            }
        };
    }
}
