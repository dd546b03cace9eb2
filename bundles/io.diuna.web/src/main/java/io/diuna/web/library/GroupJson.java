// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.library;

import io.diuna.platform.control.Group;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversion of groups. */
public final class GroupJson {

    private static final Set<String> PUT = Set.of("id", "label", "zones");

    private GroupJson() {}

    /** Writes a group. */
    public static JsonObject write(Group group) {
        return JsonText.object()
                .add("id", group.id())
                .add("label", group.label())
                .add("zones", JsonText.array(group.zones(), JsonText::text))
                .build();
    }

    /**
     * Reads a group. What it leaves out stays as it is; a new group has its id as label.
     *
     * @param present the group with this id; null if there is none
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static Group read(String id, @Nullable Group present, JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        fields.requireId("group", id);
        String label = fields.text("label").orElse(present == null ? id : present.label());
        List<String> zones = fields.has("zones") || present == null ? fields.texts("zones") : present.zones();
        return new Group(id, label, zones);
    }
}
