// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversion of configuration values: scalars, arrays (also of primitives) and collections. */
final class PropertyValues {

    private PropertyValues() {}

    /** Returns the elements of an array or collection; null for a scalar. */
    static @Nullable List<?> list(Object value) {
        if (value instanceof Collection<?> all) {
            return List.copyOf(all);
        }
        if (!value.getClass().isArray()) {
            return null;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            list.add(Array.get(value, i));
        }
        return list;
    }

    /** Returns the values with lists instead of arrays. */
    static Map<String, Object> withLists(Map<String, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            List<?> list = list(value);
            plain.put(key, list == null ? value : list);
        });
        return plain;
    }
}
