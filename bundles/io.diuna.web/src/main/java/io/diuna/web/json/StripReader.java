// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

/** Reads the configuration of a strip. The driver checks its keys and values. */
public final class StripReader {

    private static final String DRIVER = "driver";
    private static final String ZONE = "zone";

    private StripReader() {}

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field has no value or the driver is not a string
     */
    public static StripPut read(InputStream body) throws IOException {
        JsonObject json = JsonBody.read(body);
        json.forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                throw HttpProblem.invalid(name, "'" + name + "' is null; leave it out to use the default");
            }
        });
        JsonFields fields = new JsonFields("", json, json.keySet());
        String driver = fields.text(DRIVER).orElse("");
        boolean withZone = fields.toggle(ZONE).orElse(true);
        Map<String, Object> values = JsonText.plain(json);
        values.keySet().removeAll(Set.of(DRIVER, ZONE));
        return new StripPut(driver, values, withZone);
    }
}
