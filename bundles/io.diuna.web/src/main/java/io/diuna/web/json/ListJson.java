// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.function.Function;

/** Writes lists: an object with one field, so that more can be told later beside it. */
public final class ListJson {

    private ListJson() {}

    /**
     * Writes a list.
     *
     * @param name what is listed, in the plural
     */
    public static <T> JsonObject write(String name, Collection<T> values, Function<T, JsonObject> json) {
        return JsonText.object().add(name, JsonText.array(values, json)).build();
    }
}
