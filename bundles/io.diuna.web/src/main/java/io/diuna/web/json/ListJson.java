// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.function.Function;

/** Writes lists as an object with one field, so that fields can be added later. */
public final class ListJson {

    private ListJson() {}

    /**
     * Writes a list.
     *
     * @param name name of the field, a noun in the plural
     */
    public static <T> JsonObject write(String name, Collection<T> values, Function<T, JsonObject> json) {
        return JsonText.object().add(name, JsonText.array(values, json)).build();
    }
}
