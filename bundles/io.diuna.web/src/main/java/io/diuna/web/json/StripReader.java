// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;

/**
 * Reads the configuration of a strip: keys beside the driver, or within {@code configuration} as {@code GET} gives them. The driver checks its
 * keys and values.
 */
public final class StripReader {

    private static final String DRIVER = "driver";
    private static final String ZONE = "zone";
    private static final String CONFIGURATION = "configuration";

    private StripReader() {}

    /**
     * Reads a body.
     *
     * @param id id of the strip
     * @throws HttpProblem 422 if a field has no value or the driver is not a string
     */
    public static StripPut read(String id, JsonObject json) {
        json.forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                throw HttpProblem.invalid(name, "'" + name + "' is null; leave it out to use the default");
            }
        });
        Set<String> known = json.containsKey(CONFIGURATION) ? Set.of("id", DRIVER, ZONE, CONFIGURATION) : json.keySet();
        JsonFields fields = new JsonFields("", json, known);
        if (json.containsKey(CONFIGURATION)) {
            fields.requireId("strip", id);
        }
        String driver = fields.text(DRIVER).orElse("");
        boolean withZone = fields.toggle(ZONE).orElse(true);
        Map<String, Object> values =
                fields.nested(CONFIGURATION).map(JsonText::plain).orElseGet(() -> JsonText.plain(json));
        values.keySet().removeAll(Set.of(DRIVER, ZONE));
        return new StripPut(driver, values, withZone);
    }
}
