// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.shell.command.KeyValues;
import java.util.Set;

/** Keys of a night light. */
final class NightLightKeys {

    /** All of them. */
    static final Set<String> KEYS = Set.of("minutes", "brightness", "off", "scene");

    private static final int MOST_MINUTES = 255;

    private NightLightKeys() {}

    /** Reads a plan. Without {@code off} the master is switched off if the brightness is 0. */
    static NightLightPlan read(KeyValues keys) {
        double brightness = keys.number("brightness", 0, 100).orElse(0);
        String scene = keys.text("scene").orElse(null);
        return new NightLightPlan(
                keys.whole("minutes", 1, MOST_MINUTES)
                        .orElseThrow(() -> new ConfigurationException("minutes", "'minutes' is missing")),
                brightness,
                keys.toggle("off").orElse(brightness == 0 && scene == null),
                scene);
    }
}
