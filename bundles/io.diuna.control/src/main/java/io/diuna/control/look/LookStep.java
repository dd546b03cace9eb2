// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step of the {@link LookHistory}: what one command has changed, as it was before. Immutable.
 *
 * @param zones chosen looks by zone id; empty for a zone with its default look
 * @param master master switch and brightness; null if the command did not change them
 */
record LookStep(
        Map<String, Optional<ZoneLook>> zones, @Nullable Master master) {

    LookStep {
        zones = Map.copyOf(zones);
    }

    /** Returns these zones, and the master if wanted, as they are in the given looks. */
    static LookStep of(SavedLooks looks, Iterable<String> zones, boolean withMaster) {
        Map<String, Optional<ZoneLook>> present = new HashMap<>();
        zones.forEach(
                zone -> present.put(zone, Optional.ofNullable(looks.zones().get(zone))));
        return new LookStep(present, withMaster ? looks.master() : null);
    }

    /** Returns the same zones and the master as they are in other looks. */
    LookStep in(SavedLooks looks) {
        return of(looks, zones.keySet(), master != null);
    }
}
