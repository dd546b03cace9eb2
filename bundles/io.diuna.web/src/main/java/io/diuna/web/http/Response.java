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
public record Response(int status, @Nullable JsonObject body, Map<String, String> headers) {

    /** 200 with a body. */
    public static Response ok(JsonObject body) {
        return new Response(200, body, Map.of());
    }

    /** 201 with a body that lives at a path. */
    public static Response created(JsonObject body, String path) {
        return new Response(201, body, Map.of("Location", path));
    }

    /** 204: done, and nothing to tell. */
    public static Response done() {
        return new Response(204, null, Map.of());
    }
}
