// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saved settings: master, the chosen looks, and what changes them. Immutable.
 *
 * @param master master switch and master brightness
 * @param zones the chosen looks by zone id
 * @param playlist id of the playlist that runs; null if none does
 * @param night state of the night light that runs; null if none does
 * @param memory animations that the zones had
 */
record SavedLooks(
        Master master,
        Map<String, ZoneLook> zones,
        @Nullable String playlist,
        @Nullable NightState night,
        AnimationMemory memory) {

    static final SavedLooks NONE = new SavedLooks(Master.FULL, Map.of());

    SavedLooks {
        zones = Map.copyOf(zones);
    }

    SavedLooks(Master master, Map<String, ZoneLook> zones) {
        this(master, zones, null, null, AnimationMemory.NONE);
    }

    SavedLooks withPlaylist(@Nullable String id) {
        return new SavedLooks(master, zones, id, night, memory);
    }

    SavedLooks with(Master other) {
        return with(other, night);
    }

    SavedLooks with(Master other, @Nullable NightState state) {
        return new SavedLooks(other, zones, playlist, state, memory);
    }

    SavedLooks without(String zone) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.remove(zone);
        return new SavedLooks(master, changed, playlist, night, memory);
    }

    SavedLooks with(Map<String, ZoneLook> looks) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.putAll(looks);
        return new SavedLooks(master, changed, playlist, night, memory);
    }

    SavedLooks with(String zone, ZoneLook look) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.put(zone, look);
        return new SavedLooks(master, changed, playlist, night, memory);
    }

    /** Returns the looks after a command has changed one: the animation that the zone leaves is remembered. */
    SavedLooks with(String zone, ZoneLook before, ZoneLook look) {
        Map<String, ZoneLook> changed = new HashMap<>(zones);
        changed.put(zone, look);
        return new SavedLooks(master, changed, playlist, night, memory.with(zone, before, look));
    }
}
