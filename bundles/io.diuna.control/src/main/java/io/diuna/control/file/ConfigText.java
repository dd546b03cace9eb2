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
 * Parser of one configuration in the JSON format of the OSGi Configurator. The library below truncates numbers that do not
 * fit, converts unknown values to text and drops null; this parser rejects each of them with its key.
 */
final class ConfigText {

    private ConfigText() {}

    /**
     * Parses a text.
     *
     * @return the values by key, case-insensitive
     * @throws ConfigurationException when it is invalid; the message names the line and column, or the key
     */
    static Map<String, Object> read(String text) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // Some editors write a byte order mark.
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (Reader plain = Configurations.jsonCommentAwareReader(new StringReader(bare));
                JsonParser parser = Json.createParser(plain)) {
            if (parser.next() != Event.START_OBJECT) {
                throw new ConfigurationException("file", "the file must be a JSON object in { and }");
            }
            for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
                String key = parser.getString();
                parser.next();
                add(key, parser.getValue(), values);
            }
            if (parser.hasNext()) {
                throw new ConfigurationException("file", "text after the JSON object; remove it");
            }
            return values;
        } catch (JsonParsingException e) {
            JsonLocation place = e.getLocation();
            throw new ConfigurationException(
                    "file", "invalid JSON at line " + place.getLineNumber() + ", column " + place.getColumnNumber(), e);
        } catch (ConfigurationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The parser throws undocumented exceptions for invalid text.
            throw new ConfigurationException("file", "invalid or incomplete JSON", e);
        }
    }

    private static void add(String key, JsonValue json, Map<String, Object> values) {
        if (key.startsWith(":configurator:")) {
            return; // metadata of the Configurator, not used here
        }
        int colon = key.lastIndexOf(':');
        String name = colon < 0 ? key : key.substring(0, colon);
        if (name.isEmpty() || values.put(name, value(key, name, json)) != null) {
            throw new ConfigurationException(
                    name, name.isEmpty() ? "a key is empty" : "'" + name + "' is a duplicate key");
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

    /** Returns true if the conversion lost nothing. */
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
                "'" + key + "' has an invalid value or type; use a text, a number, true, false or a list of one of"
                        + " these, with an optional type after a colon, such as \"pixels:Integer\": 40",
                cause);
    }
}
