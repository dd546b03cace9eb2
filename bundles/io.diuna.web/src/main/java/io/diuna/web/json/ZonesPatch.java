// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.rest.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Change of the looks of several zones.
 *
 * @param zones ids of the zones; empty for all, or those of the group
 * @param group id of a group; null for none
 * @param look change of each look
 */
public record ZonesPatch(Set<String> zones, @Nullable String group, ZonePatch look) {

    private static final Set<String> FIELDS = Stream.concat(PatchReader.LOOK.stream(), Stream.of("zones", "group"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field cannot be used
     */
    public static ZonesPatch read(InputStream body) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), FIELDS);
        Set<String> zones = new LinkedHashSet<>(fields.texts("zones"));
        if (fields.has("zones") && fields.has("group")) {
            throw HttpProblem.invalid("group", "'zones' and 'group' name the zones to change: send one of both");
        }
        if (fields.has("zones") && zones.isEmpty()) {
            throw HttpProblem.invalid("zones", "'zones' is empty; leave it out to change all zones");
        }
        return new ZonesPatch(zones, fields.text("group").orElse(null), PatchReader.read(fields));
    }
}
