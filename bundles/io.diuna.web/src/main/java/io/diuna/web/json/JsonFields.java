// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.web.http.HttpProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The fields of a JSON object, taken one by one with their types; a wrong one is a {@link HttpProblem} that names it. */
final class JsonFields {

    private final String prefix;
    private final Map<String, Object> values;

    /**
     * @param prefix what stands before a field's name where it is named, such as {@code transition.}
     * @param known the names that there are
     * @throws HttpProblem 422 when there is another one
     */
    JsonFields(String prefix, Map<String, Object> values, Set<String> known) {
        this.prefix = prefix;
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw HttpProblem.wrong(
                        prefix + name,
                        "There is no field '" + prefix + name + "'; there are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** The fields of an object at some place inside; 422 when there is something else. */
    static JsonFields inside(String place, Object value, Set<String> known) {
        JsonFields[] inside = {null};
        new JsonFields("", Map.of(place, value), Set.of(place))
                .object(place, values -> inside[0] = new JsonFields(place + ".", values, known));
        return Objects.requireNonNull(inside[0]);
    }

    /** Itself, when it has this field; else 422. */
    JsonFields needs(String name) {
        if (!has(name)) {
            throw HttpProblem.wrong(prefix + name, "'" + prefix + name + "' is missing");
        }
        return this;
    }

    /** Hands on a switch, if it is there. */
    void toggle(String name, Consumer<Boolean> taken) {
        take(name, Boolean.class, "true or false", taken);
    }

    /** Hands on a number, if it is there; both ends belong to the range. */
    void number(String name, double minimum, double maximum, Consumer<Double> taken) {
        String right = "a number from " + (long) minimum + " to " + (long) maximum;
        take(name, Double.class, right, value -> {
            if (!(value >= minimum && value <= maximum)) {
                throw wrong(name, right);
            }
            taken.accept(value);
        });
    }

    /** Hands on a whole number, if it is there; both ends belong to the range. */
    void whole(String name, int minimum, int maximum, IntConsumer taken) {
        String right = "a whole number from " + minimum + " to " + maximum;
        take(name, Double.class, right, value -> {
            if (!(value >= minimum && value <= maximum && value == Math.rint(value))) {
                throw wrong(name, right);
            }
            taken.accept(value.intValue());
        });
    }

    /** Hands on a text, if it is there. */
    void text(String name, Consumer<String> taken) {
        take(name, String.class, "text", taken);
    }

    /** Hands on what a text means, if it is there; the meaning may refuse it by an {@link IllegalArgumentException}. */
    <T> void meaning(String name, Function<String, T> meaning, Consumer<T> taken) {
        text(name, value -> {
            T meant;
            try {
                meant = meaning.apply(value);
            } catch (IllegalArgumentException e) {
                throw HttpProblem.wrong(prefix + name, String.valueOf(e.getMessage()));
            }
            taken.accept(meant);
        });
    }

    /** Whether a field is there and {@code null}. */
    boolean isNull(String name) {
        return values.get(name) == JsonBody.NULL;
    }

    /** Hands on an object, if it is there. */
    void object(String name, Consumer<Map<String, Object>> taken) {
        take(name, Map.class, "an object", value -> {
            Map<String, Object> copy = new HashMap<>();
            for (Map.Entry<?, ?> field : ((Map<?, ?>) value).entrySet()) {
                copy.put((String) field.getKey(), field.getValue());
            }
            taken.accept(copy);
        });
    }

    /** Hands on each value of an array with its place as a name, such as {@code ranges[2]}, if the array is there. */
    void each(String name, BiConsumer<String, Object> taken) {
        take(name, List.class, "an array", values -> {
            int place = 0;
            for (Object value : values) {
                taken.accept(prefix + name + "[" + place++ + "]", value);
            }
        });
    }

    /** Whether a field is there. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Hands on an object of numbers, texts and switches, if it is there. */
    void scalars(String name, Consumer<Map<String, Object>> taken) {
        object(name, inner -> {
            inner.forEach((key, value) -> {
                boolean finite = value instanceof Double number && Double.isFinite(number);
                if (!finite && !(value instanceof String) && !(value instanceof Boolean)) {
                    throw wrong(name + "." + key, "a number, text, true or false");
                }
            });
            taken.accept(inner);
        });
    }

    private <T> void take(String name, Class<T> type, String right, Consumer<T> taken) {
        Object value = values.get(name);
        if (type.isInstance(value)) {
            taken.accept(type.cast(value));
        } else if (value != null) {
            throw wrong(name, right);
        }
    }

    private HttpProblem wrong(String name, String right) {
        return HttpProblem.wrong(prefix + name, "'" + prefix + name + "' takes " + right);
    }
}
