// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.color.Rgb;
import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed getters for the fields of a JSON object. A wrong value is a {@link HttpProblem} 422 that names its field. */
public final class JsonFields {

    private final String prefix;
    private final JsonObject values;

    /**
     * Checks the names of all fields.
     *
     * @param prefix prefix of field names in messages, such as {@code transition.}
     * @param known allowed field names
     * @throws HttpProblem 422 if there is another field
     */
    public JsonFields(String prefix, JsonObject values, Set<String> known) {
        this.prefix = prefix;
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw HttpProblem.invalid(
                        path(name),
                        "Unknown field '" + path(name) + "'; known fields: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /**
     * Checks that the field {@code id}, if there is one, has the id of the path.
     *
     * @param what kind of the object, for the message
     */
    public void requireId(String what, String id) {
        text("id").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw HttpProblem.invalid(path("id"), "The path names " + what + " '" + id + "', the body '" + other + "'");
        });
    }

    /** Returns the array {@code order}. Throws 422 if it is missing. */
    public List<String> order() {
        if (!has("order")) {
            throw missing("order");
        }
        return texts("order");
    }

    /** Returns true if the field is present, even with the value null. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns true if the field is present and its value is null. */
    public boolean isNull(String name) {
        return values.get(name) == JsonValue.NULL;
    }

    /** Returns a boolean. */
    public Optional<Boolean> toggle(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw invalid(name, "true or false");
        });
    }

    /** Returns a number; both bounds are inclusive. */
    public OptionalDouble number(String name, double minimum, double maximum) {
        JsonValue value = values.get(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        double number = value instanceof JsonNumber json ? json.doubleValue() : Double.NaN;
        if (!(number >= minimum && number <= maximum)) {
            throw invalid(name, "a number from " + (long) minimum + " to " + (long) maximum);
        }
        return OptionalDouble.of(number);
    }

    /** Returns a number of any size, or null if the field is missing or null. */
    public @Nullable Double nullableNumber(String name) {
        JsonValue value = values.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonNumber number)) {
            throw invalid(name, "a number");
        }
        return number.doubleValue();
    }

    /** Returns a string, or null if the field is missing or null. */
    public @Nullable String nullableText(String name) {
        return isNull(name) ? null : text(name).orElse(null);
    }

    /** Returns a whole number; both bounds are inclusive. */
    public OptionalInt whole(String name, int minimum, int maximum) {
        JsonValue value = values.get(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        double number = value instanceof JsonNumber json ? json.doubleValue() : Double.NaN;
        if (!(number >= minimum && number <= maximum && number == Math.rint(number))) {
            throw invalid(name, "a whole number from " + minimum + " to " + maximum);
        }
        return OptionalInt.of((int) number);
    }

    /** Returns a whole number; both bounds are inclusive. Throws 422 if the field is missing. */
    public int requiredWhole(String name, int minimum, int maximum) {
        return whole(name, minimum, maximum).orElseThrow(() -> missing(name));
    }

    /** Returns a string. */
    public Optional<String> text(String name) {
        return typed(name, JsonString.class, "a string").map(JsonString::getString);
    }

    /** Returns a string. Throws 422 if the field is missing. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** Returns a parsed string; an {@link IllegalArgumentException} of the parser becomes a 422 with its message. */
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return text(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw HttpProblem.invalid(path(name), String.valueOf(e.getMessage()));
            }
        });
    }

    /** Returns a colour: a text, or an array of its channels. */
    public Optional<Integer> color(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> colorAt(path(name), value));
    }

    /** Returns the colour of a value with this path. */
    public static int colorAt(String place, JsonValue value) {
        if (!(value instanceof JsonString) && !(value instanceof JsonArray)) {
            throw invalidAt(place, "a colour, such as \"#ff8800\", \"orange\" or [255,136,0]");
        }
        try {
            return Rgb.parse(value instanceof JsonString text ? text.getString() : value.toString());
        } catch (IllegalArgumentException e) {
            throw HttpProblem.invalid(place, String.valueOf(e.getMessage()));
        }
    }

    /** Returns an object as it is. */
    public Optional<JsonObject> nested(String name) {
        return typed(name, JsonObject.class, "an object");
    }

    /** Returns the fields of an object. */
    public Optional<JsonFields> object(String name, Set<String> known) {
        return typed(name, JsonObject.class, "an object").map(inner -> new JsonFields(path(name) + ".", inner, known));
    }

    /** Returns the fields of each object in an array; empty if the array is missing. */
    public List<JsonFields> objects(String name, Set<String> known) {
        return elements(name, (place, value) -> {
            if (!(value instanceof JsonObject inner)) {
                throw invalidAt(place, "an object");
            }
            return new JsonFields(place + ".", inner, known);
        });
    }

    /** Returns the fields of each object in an object, by name. */
    public Map<String, JsonFields> entries(String name, Set<String> known) {
        Map<String, JsonFields> read = new LinkedHashMap<>();
        typed(name, JsonObject.class, "an object")
                .orElse(JsonValue.EMPTY_JSON_OBJECT)
                .forEach((key, value) -> {
                    String place = path(name) + "." + key;
                    if (!(value instanceof JsonObject inner)) {
                        throw invalidAt(place, "an object");
                    }
                    read.put(key, new JsonFields(place + ".", inner, known));
                });
        return read;
    }

    /** Returns the strings of an array; empty if the array is missing. */
    public List<String> texts(String name) {
        return elements(name, (place, value) -> {
            if (!(value instanceof JsonString text)) {
                throw invalidAt(place, "a string");
            }
            return text.getString();
        });
    }

    /** Converts one element of an array. */
    @FunctionalInterface
    public interface ElementReader<T> {

        /**
         * Converts an element.
         *
         * @param place path of the element, such as {@code points[2]}
         */
        T read(String place, JsonValue value);
    }

    /** Returns the converted elements of an array; empty if the array is missing. */
    public <T> List<T> elements(String name, ElementReader<T> reader) {
        List<T> read = new ArrayList<>();
        for (JsonValue value : typed(name, JsonArray.class, "an array").orElse(JsonValue.EMPTY_JSON_ARRAY)) {
            read.add(reader.read(path(name) + "[" + read.size() + "]", value));
        }
        return read;
    }

    /**
     * Returns an object whose values are numbers, strings and booleans, as {@code Double}, {@code String}, {@code Boolean}. An
     * array of three numbers, a colour, is its text.
     */
    public Optional<Map<String, Object>> parameters(String name) {
        return typed(name, JsonObject.class, "an object").map(inner -> {
            Map<String, Object> read = new HashMap<>();
            inner.forEach((key, value) -> read.put(key, parameter(name + "." + key, value)));
            return read;
        });
    }

    /** Returns a parameter value: a scalar, a list of colours, or an object of scalars; a colour of numbers is made text. */
    private Object parameter(String name, JsonValue value) {
        if (isColor(value)) {
            return value.toString();
        }
        if (value instanceof JsonArray list && list.stream().allMatch(one -> isScalar(one) || isColor(one))) {
            return list.stream().map(one -> parameter(name, one)).toList();
        }
        if (value instanceof JsonObject fields && fields.values().stream().allMatch(JsonFields::isScalar)) {
            return JsonText.plain(fields);
        }
        if (isScalar(value)) {
            return JsonText.plain(value);
        }
        throw invalid(name, "a number, a string, true, false, a list of colours or a signal");
    }

    private static boolean isColor(JsonValue value) {
        return value instanceof JsonArray channels
                && (channels.size() == 3 || channels.size() == 4)
                && channels.stream().allMatch(channel -> channel instanceof JsonNumber);
    }

    private static boolean isScalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING, TRUE, FALSE -> true;
            case NUMBER -> Double.isFinite(((JsonNumber) value).doubleValue());
            default -> false;
        };
    }

    private <T> Optional<T> typed(String name, Class<T> type, String expected) {
        JsonValue value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw invalid(name, expected);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private String path(String name) {
        return prefix + name;
    }

    /** Returns a 422 for a value that cannot be used. */
    public HttpProblem refused(String name, String detail) {
        return HttpProblem.invalid(path(name), detail);
    }

    private HttpProblem missing(String name) {
        return HttpProblem.invalid(path(name), "'" + path(name) + "' is missing");
    }

    private HttpProblem invalid(String name, String expected) {
        return invalidAt(path(name), expected);
    }

    /** Returns the problem of a value with this path. */
    public static HttpProblem invalidAt(String place, String expected) {
        return HttpProblem.invalid(place, "'" + place + "' must be " + expected);
    }
}
