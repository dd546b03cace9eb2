// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import io.diuna.api.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Words of the form {@code key=value}, with typed getters. A wrong value is a {@link ConfigurationException} that names its key,
 * in the words of the REST API.
 */
public final class KeyValues {

    private final Map<String, String> values;

    private KeyValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Splits words at their first {@code =}.
     *
     * @throws ConfigurationException if a word has none, or a key comes twice
     */
    public static KeyValues of(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        word, "'" + word + "' is not of the form key=value, without spaces around the =");
            }
            String key = word.substring(0, equals);
            if (values.put(key, word.substring(equals + 1)) != null) {
                throw new ConfigurationException(key, "'" + key + "' is given twice");
            }
        }
        return new KeyValues(values);
    }

    /** Returns all values by key, in their order. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Refuses keys that are not known; a key such as {@code parameters.} stands for all that start with it. */
    public void checkKnown(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key) && known.stream().noneMatch(one -> one.endsWith(".") && key.startsWith(one))) {
                throw new ConfigurationException(
                        key,
                        "Unknown key '" + key + "'; known keys: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** Returns true if the key is present. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the texts of all keys with a prefix, by the rest of the key. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Returns a text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns the texts between commas; empty if the key is missing or has an empty value. */
    public List<String> texts(String key) {
        return split(values.getOrDefault(key, ""));
    }

    /** Splits a text at its commas. */
    public static List<String> split(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** Returns a boolean: {@code true}, {@code on} and {@code yes}, or {@code false}, {@code off} and {@code no}. */
    public Optional<Boolean> toggle(String key) {
        return text(key)
                .map(text -> toggleOf(text)
                        .orElseThrow(() -> new ConfigurationException(key, "'" + key + "' must be true or false")));
    }

    /** Returns the boolean that a text means; empty if it means none. */
    public static Optional<Boolean> toggleOf(String text) {
        return switch (text) {
            case "true", "on", "yes" -> Optional.of(true);
            case "false", "off", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Returns a number; both bounds are inclusive. */
    public OptionalDouble number(String key, double minimum, double maximum) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        double number = numberOf(values.getOrDefault(key, "")).orElse(Double.NaN);
        if (!(number >= minimum && number <= maximum)) {
            throw new ConfigurationException(
                    key, "'" + key + "' must be a number from " + (long) minimum + " to " + (long) maximum);
        }
        return OptionalDouble.of(number);
    }

    /** Returns a whole number; both bounds are inclusive. */
    public OptionalInt whole(String key, int minimum, int maximum) {
        if (!has(key)) {
            return OptionalInt.empty();
        }
        double number = numberOf(values.getOrDefault(key, "")).orElse(Double.NaN);
        if (!(number >= minimum && number <= maximum && number == Math.rint(number))) {
            throw new ConfigurationException(
                    key, "'" + key + "' must be a whole number from " + minimum + " to " + maximum);
        }
        return OptionalInt.of((int) number);
    }

    /** Returns the finite number that a text is; empty if it is none. */
    public static OptionalDouble numberOf(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Returns a parsed text; an {@link IllegalArgumentException} of the parser becomes a refusal with its message. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return text(key).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(key, String.valueOf(e.getMessage()), e);
            }
        });
    }
}
