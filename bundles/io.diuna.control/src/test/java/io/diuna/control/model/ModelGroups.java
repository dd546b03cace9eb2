// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Model of the groups. */
final class ModelGroups implements GroupAdmin {

    private final ControlModel control;
    private final ModelLibrary<Group> groups;

    ModelGroups(ControlModel control) {
        this.control = control;
        groups = new ModelLibrary<>(control.disk, Group::id, Group::label);
    }

    @Override
    public List<Group> groups() {
        return groups.all();
    }

    @Override
    public Optional<Group> group(String id) {
        return groups.find(id);
    }

    @Override
    public boolean put(Group group) {
        List<String> before = group(group.id()).map(Group::zones).orElse(List.of());
        boolean known = group.zones().stream()
                .allMatch(id -> before.contains(id) || control.light.zone(id).isPresent());
        boolean once = new HashSet<>(group.zones()).size() == group.zones().size();
        if (group.zones().isEmpty() || !known || !once) {
            throw ModelLibrary.refusal("zones");
        }
        return groups.put(group);
    }

    @Override
    public boolean remove(String id) {
        return groups.remove(id);
    }

    @Override
    public void order(List<String> ids) {
        groups.order(ids);
    }

    @Override
    public List<String> zones(String id) {
        List<String> present = groups.require("group", id).zones().stream()
                .filter(zone -> control.light.zone(zone).isPresent())
                .toList();
        if (present.isEmpty()) {
            throw ModelLibrary.refusal("group");
        }
        return present;
    }
}
