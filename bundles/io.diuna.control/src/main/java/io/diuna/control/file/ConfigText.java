// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.cm.json.io.Configurations;
import org.jspecify.annotations.Nullable;

/**
 * Reads one configuration in the JSON of the OSGi Configurator. The library behind it cuts off numbers that do not fit, makes
 * text of what it does not understand, and nothing at all of a null; here each of these is refused by its key.
 */
final class ConfigText {

    private ConfigText() {}

    /**
     * Reads a text.
     *
     * @return the values by their keys, which are told apart without regard to case
     * @throws ConfigurationException when it cannot be used; the message names the place or the key
     */
    static Map<String, Object> read(String text) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // Editors of some systems put an invisible mark in front.
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (Reader plain = Configurations.jsonCommentAwareReader(new StringReader(bare));
                JsonParser parser = Json.createParser(plain)) {
            if (parser.next() != Event.START_OBJECT) {
                throw new ConfigurationException("file", "it must be a JSON object, with { in front and } at the end");
            }
            for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
                String key = parser.getString();
                parser.next();
                add(key, parser.getValue(), values);
            }
            if (parser.hasNext()) {
                throw new ConfigurationException("file", "something follows the JSON object; take it out");
            }
            return values;
        } catch (JsonParsingException e) {
            JsonLocation place = e.getLocation();
            throw new ConfigurationException(
                    "file",
                    "it is no JSON: look at line " + place.getLineNumber() + ", column " + place.getColumnNumber(),
                    e);
        } catch (ConfigurationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The parser throws more kinds than it documents, and each means that the text is wrong.
            throw new ConfigurationException("file", "it is no JSON, or not all of it", e);
        }
    }

    private static void add(String key, JsonValue json, Map<String, Object> values) {
        if (key.startsWith(":configurator:")) {
            return; // words for the Configurator, which nobody here needs
        }
        int colon = key.lastIndexOf(':');
        String name = colon < 0 ? key : key.substring(0, colon);
        if (name.isEmpty() || values.put(name, value(key, name, json)) != null) {
            throw new ConfigurationException(
                    name, name.isEmpty() ? "a key is empty" : "'" + name + "' stands there twice");
        }
    }

    private static Object value(String key, String name, JsonValue json) {
        JsonObject alone = Json.createObjectBuilder().add(key, json).build();
        try {
            Map<String, Object> read = Configurations.buildReader().build(alone).readConfiguration();
            Object value = read == null ? null : read.get(name);
            if (value != null && isLossless(json, value)) {
                return value;
            }
        } catch (IOException | RuntimeException e) {
            throw invalidValue(key, e);
        }
        throw invalidValue(key, null);
    }

    /** Whether nothing was lost on the way. */
    private static boolean isLossless(JsonValue json, Object value) {
        return switch (json.getValueType()) {
            case NULL, OBJECT -> false;
            case ARRAY -> areLossless(json.asJsonArray(), PropertyValues.list(value));
            case NUMBER -> fits(((JsonNumber) json).bigDecimalValue(), value);
            default -> true;
        };
    }

    private static boolean areLossless(List<JsonValue> json, @Nullable List<?> values) {
        if (values == null || values.size() != json.size()) {
            return false;
        }
        for (int i = 0; i < json.size(); i++) {
            if (!isLossless(json.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(BigDecimal number, Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue());
        }
        return !(value instanceof Number) || number.compareTo(new BigDecimal(value.toString())) == 0;
    }

    private static ConfigurationException invalidValue(String key, @Nullable Throwable cause) {
        return new ConfigurationException(
                key,
                "'" + key + "' has a value or a type that there is not; write a text, a number, true, false, a list of"
                        + " one of these, or its type behind a colon, such as \"pixels:Integer\": 40",
                cause);
    }
}
