// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fields of a command in WLED's forms: a number or a step such as {@code "~10"} or {@code "~-"}, and {@code true}, {@code false} or
 * {@code "t"} to toggle. A field that is missing or null says nothing; fields that are not asked for are ignored, as WLED does.
 */
final class CommandFields {

    private static final Pattern STEP = Pattern.compile("w?~(-?)(\\d{0,3})");

    private final String path;
    private final JsonObject json;

    /** @param path path of the object, for messages; empty for the command itself */
    CommandFields(String path, JsonObject json) {
        this.path = path;
        this.json = json;
    }

    /** Returns the path of a field. */
    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return value(key) != JsonValue.NULL;
    }

    /** Returns the value of a field; JSON's null if it is missing. */
    JsonValue value(String key) {
        return json.getOrDefault(key, JsonValue.NULL);
    }

    /** Returns a whole number. */
    Optional<Integer> number(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof JsonNumber number) {
            return Optional.of(number.intValue());
        }
        throw wrong(key, "a number");
    }

    /** Returns a number or a step, as the change of a value. */
    Optional<IntUnaryOperator> change(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof JsonNumber number) {
            int value = number.intValue();
            return Optional.of(before -> value);
        }
        return step(key).map(step -> before -> before + step);
    }

    /** Returns a step, such as 10 for {@code "~10"}, and 1 for {@code "~"}; empty for a value that is no text. */
    Optional<Integer> step(String key) {
        if (!has(key) || !(json.get(key) instanceof JsonString text)) {
            return Optional.empty();
        }
        Matcher step = STEP.matcher(text.getString());
        if (!step.matches()) {
            throw wrong(key, "a number or a step such as \"~10\"");
        }
        int size = step.group(2).isEmpty() ? 1 : Integer.parseInt(step.group(2));
        return Optional.of(step.group(1).isEmpty() ? size : -size);
    }

    /** Returns a switch, as the change of a value. */
    Optional<UnaryOperator<Boolean>> toggle(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonValue value = json.get(key);
        if (value instanceof JsonString text && text.getString().equals("t")) {
            return Optional.of(before -> !before);
        }
        if (value instanceof JsonNumber number) {
            boolean on = number.intValue() != 0;
            return Optional.of(before -> on);
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(before -> value == JsonValue.TRUE);
        }
        throw wrong(key, "true, false or \"t\"");
    }

    /** Returns a text. */
    Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        throw wrong(key, "a text");
    }

    /** Returns an object. */
    Optional<CommandFields> object(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof JsonObject object) {
            return Optional.of(new CommandFields(path(key), object));
        }
        throw wrong(key, "an object");
    }

    /** Returns the problem with a field. */
    HttpProblem wrong(String key, String expected) {
        return HttpProblem.invalid(path(key), "'" + path(key) + "' is " + expected + ", not " + json.get(key));
    }
}
