// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param body the JSON, or null for none
 * @param headers further response headers
 */
public record Reply(int status, @Nullable JsonObject body, Map<String, String> headers) {

    /** 200 with a body. */
    public static Reply ok(JsonObject body) {
        return new Reply(200, body, Map.of());
    }

    /** 201 with a body that lives at a path. */
    public static Reply created(JsonObject body, String path) {
        return new Reply(201, body, Map.of("Location", path));
    }

    /** 204: done, and nothing to tell. */
    public static Reply done() {
        return new Reply(204, null, Map.of());
    }
}
