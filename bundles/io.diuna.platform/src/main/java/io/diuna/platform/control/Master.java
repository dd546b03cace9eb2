// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.ConfigurationException;

/**
 * Master switch and brightness, for all zones. The brightness of each zone is multiplied by it.
 *
 * @param on true if the light is on
 * @param brightness lightness in percent, 0 to 100: 50 looks half as bright and is 18 % of the light
 */
public record Master(boolean on, double brightness) {

    /** On, at 100 %. */
    public static final Master FULL = new Master(true, 100);

    /**
     * Checks the brightness.
     *
     * @throws ConfigurationException if it is out of range
     */
    public Master {
        ConfigurationException.checkRange("brightness", brightness, 0, 100);
    }

    /** Returns a copy that is switched on or off. */
    public Master withOn(boolean newOn) {
        return new Master(newOn, brightness);
    }

    /** Returns a copy with another brightness in percent. */
    public Master withBrightness(double newBrightness) {
        return new Master(on, newBrightness);
    }

    /** Returns the effective brightness in percent: 0 if it is off. */
    public double effective() {
        return on ? brightness : 0;
    }
}
