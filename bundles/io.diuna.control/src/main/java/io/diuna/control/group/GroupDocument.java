// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.group;

import io.diuna.control.library.JsonDocument;
import io.diuna.platform.control.Group;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** JSON document of the groups, format version 1. */
public final class GroupDocument extends JsonDocument<Group> {

    public GroupDocument() {
        super("groups");
    }

    @Override
    public String id(Group group) {
        return group.id();
    }

    @Override
    protected JsonObject write(Group group) {
        JsonArrayBuilder zones = array();
        group.zones().forEach(zones::add);
        return object().add("id", group.id())
                .add("label", group.label())
                .add("zones", zones)
                .build();
    }

    @Override
    protected Group read(JsonObject json) {
        List<String> zones = json.getJsonArray("zones").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new Group(json.getString("id"), json.getString("label"), zones);
    }
}
