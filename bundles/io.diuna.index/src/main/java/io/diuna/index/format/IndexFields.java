// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Typed getters for the fields of a JSON object of an index. Unknown fields are ignored. A wrong value is an
 * {@link IndexFormatException} that names its place.
 */
final class IndexFields {

    /** Most characters of a text. */
    private static final int LONGEST = 1_000;

    private final String place;
    private final JsonObject values;

    /** @param place place of the object, such as {@code plugins[2]}; empty for the whole index */
    IndexFields(String place, JsonObject values) {
        this.place = place;
        this.values = values;
    }

    String place(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    IndexFormatException invalid(String name, String expected) {
        return new IndexFormatException(place(name) + " must be " + expected);
    }

    /** Returns a value; null if the field is missing or null. */
    private @Nullable JsonValue value(String name) {
        JsonValue value = values.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    /** Returns a text; empty if the field is missing. */
    String text(String name) throws IndexFormatException {
        JsonValue value = value(name);
        return value == null ? "" : text(place(name), value);
    }

    String requiredText(String name) throws IndexFormatException {
        String text = text(name);
        if (text.isBlank()) {
            throw new IndexFormatException(place(name) + " is missing");
        }
        return text;
    }

    private static String text(String place, JsonValue value) throws IndexFormatException {
        if (value instanceof JsonString json && json.getString().length() <= LONGEST) {
            return json.getString();
        }
        throw new IndexFormatException(place + " must be a text of at most " + LONGEST + " characters");
    }

    /** Returns a whole number; both bounds are inclusive. */
    OptionalLong whole(String name, long least, long most) throws IndexFormatException {
        JsonValue value = value(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        double number = value instanceof JsonNumber json ? json.doubleValue() : Double.NaN;
        if (!(number >= least && number <= most && number == Math.rint(number))) {
            throw invalid(name, "a whole number from " + least + " to " + most);
        }
        return OptionalLong.of((long) number);
    }

    long requiredWhole(String name, long least, long most) throws IndexFormatException {
        return whole(name, least, most).orElseThrow(() -> new IndexFormatException(place(name) + " is missing"));
    }

    /** Returns the texts of an array; empty if the field is missing. */
    List<String> texts(String name, int most) throws IndexFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array(name, most)) {
            texts.add(text(place(name) + "[" + texts.size() + "]", value));
        }
        return texts;
    }

    /** Returns the objects of an array; empty if the field is missing. */
    List<IndexFields> objects(String name, int most) throws IndexFormatException {
        List<IndexFields> objects = new ArrayList<>();
        for (JsonValue value : array(name, most)) {
            String inner = place(name) + "[" + objects.size() + "]";
            if (!(value instanceof JsonObject object)) {
                throw new IndexFormatException(inner + " must be an object");
            }
            objects.add(new IndexFields(inner, object));
        }
        return objects;
    }

    /** Returns the texts of an object by their names, in their order; empty if the field is missing. */
    Map<String, String> entries(String name, int most) throws IndexFormatException {
        Map<String, String> entries = new LinkedHashMap<>();
        JsonValue value = value(name);
        if (value == null) {
            return entries;
        }
        if (!(value instanceof JsonObject object) || object.size() > most) {
            throw invalid(name, "an object with at most " + most + " fields");
        }
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            entries.put(entry.getKey(), text(place(name) + "." + entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    private JsonArray array(String name, int most) throws IndexFormatException {
        JsonValue value = value(name);
        if (value == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (value instanceof JsonArray array && array.size() <= most) {
            return array;
        }
        throw invalid(name, "an array of at most " + most);
    }
}
