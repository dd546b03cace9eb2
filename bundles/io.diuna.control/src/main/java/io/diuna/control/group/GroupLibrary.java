// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.group;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.EntryKind;
import io.diuna.control.library.Library;
import io.diuna.control.library.LibraryAdmin;
import io.diuna.platform.control.Group;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Groups with their rules. Thread-safe. */
public final class GroupLibrary {

    /** Most groups. */
    static final int MOST = 100;

    private static final EntryKind<Group> KIND =
            new EntryKind<>("group", EventKind.GROUP, MOST, Group::id, Group::label);

    private final LibraryAdmin<Group> groups;
    private final Supplier<Set<String>> zones;

    /** @param zones returns the ids of the present zones */
    public GroupLibrary(Library<Group> groups, Supplier<Set<String>> zones, EventPublisher events) {
        this.groups = new LibraryAdmin<>(groups, KIND, events);
        this.zones = zones;
    }

    /** Returns the library with its common rules. */
    public LibraryAdmin<Group> admin() {
        return groups;
    }

    /** Saves a group; see {@link io.diuna.platform.control.GroupAdmin#put}. */
    public boolean put(Group group) {
        if (group.zones().isEmpty()) {
            throw new ConfigurationException("zones", "Group '" + group.id() + "' has no zone; name at least one");
        }
        Set<String> allowed = new HashSet<>(zones.get());
        groups.find(group.id()).ifPresent(before -> allowed.addAll(before.zones()));
        Set<String> named = new HashSet<>();
        for (String zone : group.zones()) {
            if (!allowed.contains(zone)) {
                throw new ConfigurationException(
                        "zones",
                        "Zone '" + zone + "' not found; available: "
                                + String.join(
                                        ", ", zones.get().stream().sorted().toList()));
            }
            if (!named.add(zone)) {
                throw new ConfigurationException("zones", "Zone '" + zone + "' is named twice");
            }
        }
        return groups.put(group);
    }

    /** Returns the present zones of a group; see {@link io.diuna.platform.control.GroupAdmin#zones}. */
    public List<String> zones(String id) {
        Set<String> present = zones.get();
        List<String> found = groups.require("group", id).zones().stream()
                .filter(present::contains)
                .toList();
        if (found.isEmpty()) {
            throw new ConfigurationException("group", "None of the zones of group '" + id + "' exists");
        }
        return found;
    }
}
