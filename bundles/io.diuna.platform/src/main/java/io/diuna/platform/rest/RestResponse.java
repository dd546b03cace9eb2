// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response of a {@link RestRoute}.
 *
 * @param status HTTP status, 200 to 299
 * @param json body as JSON text; null for none
 * @param headers further response headers by their names
 */
public record RestResponse(int status, @Nullable String json, Map<String, String> headers) {

    /** Copies the headers. */
    public RestResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns 200 with a body. */
    public static RestResponse ok(String json) {
        return new RestResponse(200, json, Map.of());
    }

    /** Returns 201 with a body and the path of the new resource. */
    public static RestResponse created(String json, String location) {
        return new RestResponse(201, json, Map.of("Location", location));
    }

    /** Returns 204 without a body. */
    public static RestResponse noContent() {
        return new RestResponse(204, null, Map.of());
    }
}
