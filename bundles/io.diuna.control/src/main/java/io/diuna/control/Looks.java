// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.Map;

/**
 * All that was chosen, as it is saved.
 *
 * @param master the switch and the dimmer of everything
 * @param zones the looks that were chosen, by zone
 */
record Looks(Master master, Map<String, ZoneLook> zones) {

    static final Looks NONE = new Looks(Master.FULL, Map.of());

    Looks {
        zones = Map.copyOf(zones);
    }

    Looks with(Master other) {
        return new Looks(other, zones);
    }

    Looks with(String zone, ZoneLook look) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.put(zone, look);
        return new Looks(master, changed);
    }
}
