// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Operations of the description of the API. */
final class DescribedOperations {

    static final JsonObject API = ApiDescription.read("1.0");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private DescribedOperations() {}

    /**
     * Operation of a path.
     *
     * @param item path item that it stands in
     */
    record Operation(String method, String path, JsonObject item, JsonObject json) {}

    static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        API.getJsonObject("paths").forEach((path, value) -> {
            JsonObject item = value.asJsonObject();
            item.keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(
                            new Operation(method.toUpperCase(Locale.ROOT), path, item, item.getJsonObject(method))));
        });
        return operations;
    }
}
