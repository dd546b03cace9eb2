// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.rest.RestResponse;
import jakarta.json.JsonObject;

/** Responses of this bundle's resources, from JSON objects. */
final class JsonResponses {

    private JsonResponses() {}

    static RestResponse ok(JsonObject json) {
        return RestResponse.ok(json.toString());
    }

    static RestResponse created(JsonObject json, String location) {
        return RestResponse.created(json.toString(), location);
    }
}
