// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups in memory. */
public final class FakeGroups implements GroupAdmin {

    public final Map<String, Group> all = new LinkedHashMap<>();

    @Override
    public List<Group> groups() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Group> group(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean put(Group group) {
        if (group.zones().isEmpty()) {
            throw new ConfigurationException("zones", "Group '" + group.id() + "' has no zone; name at least one");
        }
        return all.put(group.id(), group) == null;
    }

    @Override
    public boolean remove(String id) {
        return all.remove(id) != null;
    }

    @Override
    public void order(List<String> ids) {
        ids.forEach(id -> all.put(id, all.remove(id)));
    }

    @Override
    public List<String> zones(String id) {
        return group(id)
                .orElseThrow(() -> new ConfigurationException("group", "Group '" + id + "' not found"))
                .zones();
    }
}
