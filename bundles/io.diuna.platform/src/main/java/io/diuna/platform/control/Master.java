// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.ConfigurationException;

/**
 * The switch and the dimmer of everything at once. The brightness of each zone is a share of it.
 *
 * @param on whether there is light at all
 * @param brightness percent, 0 to 100
 */
public record Master(boolean on, double brightness) {

    /** All zones as bright as they are set. */
    public static final Master FULL = new Master(true, 100);

    /**
     * Checks the brightness.
     *
     * @throws ConfigurationException when it is out of range
     */
    public Master {
        ConfigurationException.checkRange("brightness", brightness, 0, 100);
    }

    /** The same, on or off. */
    public Master withOn(boolean newOn) {
        return new Master(newOn, brightness);
    }

    /** The same, as bright as this, in percent. */
    public Master withBrightness(double newBrightness) {
        return new Master(on, newBrightness);
    }

    /** What comes of both: percent, 0 when it is off. */
    public double effective() {
        return on ? brightness : 0;
    }
}
