// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.rest.RestResponse;
import jakarta.json.JsonObject;
import java.util.Map;

/** Responses of this bundle's resources, from JSON objects. */
public final class JsonResponses {

    private JsonResponses() {}

    /** Returns 200. */
    public static RestResponse ok(JsonObject json) {
        return RestResponse.ok(json.toString());
    }

    /** Returns 202: the outcome is to be read later, at the location. */
    public static RestResponse accepted(JsonObject json, String location) {
        return new RestResponse(202, json.toString(), Map.of("Location", location));
    }

    /** Returns 201, with the path of the new resource. */
    public static RestResponse created(JsonObject json, String location) {
        return RestResponse.created(json.toString(), location);
    }
}
