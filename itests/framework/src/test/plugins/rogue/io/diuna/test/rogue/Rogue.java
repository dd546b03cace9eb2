// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.rogue;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Behaves during its warm-up, and then in none of the ways in which an animation should. */
@Component
@AnimationInfo(id = "rogue", label = "Rogue")
public final class Rogue implements Animation {

    private static final String SIN = "none";
    private static final long GOOD_NANOS = 1_500_000_000L;

    @Activate
    public Rogue() {
        if (SIN.equals("hangs in activate")) {
            hang();
        }
    }

    @Override
    public Renderer renderer(Stage stage) {
        if (SIN.equals("hangs in create")) {
            hang();
        }
        long made = System.nanoTime();
        return frame -> {
            frame.fill(0xFF0000);
            if (System.nanoTime() - made > GOOD_NANOS) {
                sin();
            }
        };
    }

    private static void sin() {
        if (SIN.equals("throws")) {
            throw new NoClassDefFoundError("of my own making");
        } else if (SIN.equals("hangs in render")) {
            hang();
        }
    }

    /** Not to be interrupted. */
    private static void hang() {
        while (true) {
            LockSupport.park();
        }
    }
}
