// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Factory for JSON values, and conversion of JSON values to plain ones. */
public final class JsonText {

    // Looked up once, because each look-up searches the class path.
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final double MAX_EXACT_WHOLE = 1e15;

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** Returns a builder that starts with the fields of an object. */
    public static JsonObjectBuilder object(JsonObject start) {
        return JSON.createObjectBuilder(start);
    }

    public static <T> JsonArray array(Collection<T> values, Function<T, ? extends JsonValue> json) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(json.apply(value)));
        return array.build();
    }

    public static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    /** Returns a number, without a trailing {@code .0}; null for NaN and infinities, which JSON does not have. */
    public static JsonValue number(double value) {
        if (!Double.isFinite(value)) {
            return JsonValue.NULL;
        }
        return value == Math.rint(value) && Math.abs(value) < MAX_EXACT_WHOLE
                ? JSON.createValue((long) value)
                : JSON.createValue(value);
    }

    /** Returns an array for a collection, an object for a map, and a scalar for any other value. */
    public static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> fields) {
            JsonObjectBuilder object = object();
            fields.forEach((name, field) -> object.add(name.toString(), value(field)));
            return object.build();
        }
        return value instanceof Collection<?> all ? array(all, JsonText::value) : scalar(value);
    }

    /** Returns a number, a boolean, or the text of any other value. */
    public static JsonValue scalar(Object value) {
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return text(value.toString());
    }

    /**
     * Converts to {@code String}, {@code Double} (infinite if it is too large), {@code Boolean}, {@code List} or {@code Map}; null
     * stays {@link JsonValue#NULL}.
     */
    public static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).doubleValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> JsonValue.NULL;
            case ARRAY -> value.asJsonArray().stream().map(JsonText::plain).toList();
            case OBJECT -> plain(value.asJsonObject());
        };
    }

    /** Converts the fields of an object in their order. The map is mutable. */
    public static Map<String, Object> plain(JsonObject object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }
}
