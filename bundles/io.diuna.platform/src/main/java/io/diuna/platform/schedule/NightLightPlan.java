// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import io.diuna.api.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * Plan of a night light. Immutable.
 *
 * @param minutes duration of the fade, 1 to 255
 * @param brightness brightness of the master at its end, in percent, 0 to 100
 * @param off true to switch the master off at the end; its brightness is what it was before then
 * @param scene id of the scene to show at the end, at {@code brightness}; null for none
 */
public record NightLightPlan(
        int minutes,
        double brightness,
        boolean off,
        @Nullable String scene) {

    /**
     * Checks all values.
     *
     * @throws ConfigurationException if one is out of range, or the scene would not be seen
     */
    public NightLightPlan {
        ConfigurationException.checkRange("minutes", minutes, 1, 255);
        ConfigurationException.checkRange("brightness", brightness, 0, 100);
        if (off && scene != null) {
            throw new ConfigurationException("scene", "A scene is not seen after 'off'; set one of both");
        }
        if (scene != null && brightness == 0) {
            throw new ConfigurationException("brightness", "A scene is not seen at brightness 0; set a higher one");
        }
    }
}
