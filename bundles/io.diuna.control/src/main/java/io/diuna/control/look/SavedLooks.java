// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.Map;

/**
 * Saved settings: master and the chosen looks. Immutable.
 *
 * @param master master switch and master brightness
 * @param zones the chosen looks by zone id
 */
record SavedLooks(Master master, Map<String, ZoneLook> zones) {

    static final SavedLooks NONE = new SavedLooks(Master.FULL, Map.of());

    SavedLooks {
        zones = Map.copyOf(zones);
    }

    SavedLooks with(Master other) {
        return new SavedLooks(other, zones);
    }

    SavedLooks without(String zone) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.remove(zone);
        return new SavedLooks(master, changed);
    }

    SavedLooks with(Map<String, ZoneLook> looks) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.putAll(looks);
        return new SavedLooks(master, changed);
    }

    SavedLooks with(String zone, ZoneLook look) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.put(zone, look);
        return new SavedLooks(master, changed);
    }
}
