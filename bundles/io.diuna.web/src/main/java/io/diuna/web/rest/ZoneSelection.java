// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones that a command names: by their ids, by a group, or all. */
final class ZoneSelection {

    private final LightControl control;
    private final GroupAdmin groups;

    ZoneSelection(LightControl control, GroupAdmin groups) {
        this.control = control;
        this.groups = groups;
    }

    /**
     * Returns the ids of the zones.
     *
     * @param ids ids of zones; empty for all, or those of the group
     * @param group id of a group; null for none
     * @throws io.diuna.api.ConfigurationException for field {@code group} if there is none, or none of its zones exists
     */
    List<String> of(Collection<String> ids, @Nullable String group) {
        if (group != null) {
            return groups.zones(group);
        }
        return ids.isEmpty()
                ? control.zones().stream()
                        .map(zone -> zone.playback().layout().id())
                        .toList()
                : List.copyOf(ids);
    }
}
