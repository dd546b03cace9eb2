// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.zone.ZoneLook;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** References to zones in groups and scenes, which follow when zones are renamed, split and joined. */
public final class ZoneReferences {

    private final GroupAdmin groups;
    private final SceneAdmin scenes;

    public ZoneReferences(GroupAdmin groups, SceneAdmin scenes) {
        this.groups = groups;
        this.scenes = scenes;
    }

    /** Names the new id in the place of the old one. */
    public void renamed(String id, String newId) {
        replace(zone -> zone.equals(id) ? List.of(newId) : List.of(zone));
    }

    /** Names a part of a zone after the zone, with its look. */
    public void added(String id, String part) {
        replace(zone -> zone.equals(id) ? List.of(id, part) : List.of(zone));
    }

    /** Names a zone no more. A group or scene that has no other zone stays as it is. */
    public void removed(String id) {
        replace(zone -> zone.equals(id) ? List.of() : List.of(zone));
    }

    private void replace(Function<String, List<String>> ids) {
        for (Group group : groups.groups()) {
            Set<String> zones = new LinkedHashSet<>();
            group.zones().forEach(zone -> zones.addAll(ids.apply(zone)));
            if (!zones.isEmpty() && !List.copyOf(zones).equals(group.zones())) {
                groups.put(new Group(group.id(), group.label(), List.copyOf(zones)));
            }
        }
        for (Scene scene : scenes.scenes()) {
            Map<String, ZoneLook> looks = new LinkedHashMap<>();
            scene.looks().forEach((zone, look) -> ids.apply(zone).forEach(one -> looks.put(one, look)));
            if (!looks.isEmpty() && !looks.keySet().equals(scene.looks().keySet())) {
                scenes.put(new Scene(scene.id(), scene.label(), scene.color(), looks));
            }
        }
    }
}
