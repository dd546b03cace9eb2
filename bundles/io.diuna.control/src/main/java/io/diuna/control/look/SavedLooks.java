// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

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
record SavedLooks(Master master, Map<String, ZoneLook> zones) {

    static final SavedLooks NONE = new SavedLooks(Master.FULL, Map.of());

    SavedLooks {
        zones = Map.copyOf(zones);
    }

    SavedLooks with(Master other) {
        return new SavedLooks(other, zones);
    }

    SavedLooks with(String zone, ZoneLook look) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.put(zone, look);
        return new SavedLooks(master, changed);
    }
}
