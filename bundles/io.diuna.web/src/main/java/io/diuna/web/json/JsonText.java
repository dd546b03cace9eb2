// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes JSON values. The provider is looked up once, because the look-up searches the class path each time. */
final class JsonText {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final double EXACT = 1e15;

    private JsonText() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** One that starts with the fields of another. */
    static JsonObjectBuilder object(JsonObject start) {
        return JSON.createObjectBuilder(start);
    }

    static <T> JsonArray array(Collection<T> values, Function<T, ? extends JsonValue> json) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(json.apply(value)));
        return array.build();
    }

    static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    /** A number without a needless {@code .0}; what JSON has no word for is null. */
    static JsonValue number(double value) {
        if (!Double.isFinite(value)) {
            return JsonValue.NULL;
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? JSON.createValue((long) value)
                : JSON.createValue(value);
    }

    /** A value or a list of values. */
    static JsonValue value(Object value) {
        return value instanceof Collection<?> all ? array(all, JsonText::scalar) : scalar(value);
    }

    /** The value of a parameter. */
    static JsonValue scalar(Object value) {
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return text(value.toString());
    }
}
