// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.web.http.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the configuration of a strip. Which keys there are, and what they take, is for its driver to say. */
public final class StripReader {

    private static final String DRIVER = "driver";

    private StripReader() {}

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 when it is no JSON object, 422 when a field of it cannot be used
     */
    public static StripPut read(InputStream body) throws IOException {
        Map<String, Object> values = JsonBody.read(body);
        values.forEach((name, value) -> {
            if (value == JsonBody.NULL) {
                throw HttpProblem.wrong(name, "'" + name + "' has no value; what is left out has its default");
            }
        });
        JsonFields fields = new JsonFields("", values, values.keySet());
        String[] driver = {""};
        fields.text(DRIVER, name -> driver[0] = name);
        values.remove(DRIVER);
        return new StripPut(driver[0], values);
    }
}
