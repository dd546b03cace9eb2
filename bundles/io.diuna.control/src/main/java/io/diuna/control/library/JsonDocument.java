// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.ConfigurationException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON document of a library: a format version, and an array with one object for each entry. */
public abstract class JsonDocument<T> implements DocumentFormat<T> {

    private static final int VERSION = 1;

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final String name;

    /** @param name name of the array, a noun in the plural */
    protected JsonDocument(String name) {
        this.name = name;
    }

    /** Writes one entry. */
    protected abstract JsonObject write(T entry);

    /**
     * Reads one entry.
     *
     * @throws NullPointerException if a member is missing
     * @throws ClassCastException if a member has another type
     * @throws IllegalArgumentException if a member is invalid, or a {@link ConfigurationException} or {@link DateTimeException}
     */
    protected abstract T read(JsonObject json);

    @Override
    public final byte[] write(Collection<T> entries) {
        JsonArrayBuilder array = array();
        entries.forEach(entry -> array.add(write(entry)));
        return object().add("version", VERSION)
                .add(name, array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public final List<T> read(byte[] document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            if (root.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unsupported version " + root.get("version") + ", not " + VERSION);
            }
            return root.getJsonArray(name).stream()
                    .map(JsonValue::asJsonObject)
                    .map(this::read)
                    .toList();
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | DateTimeException
                | ConfigurationException e) {
            throw new IllegalArgumentException("invalid " + name + " (" + e.getMessage() + ")", e);
        }
    }

    /** Returns a builder of an object. */
    protected static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** Returns a builder of an array. */
    protected static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    /** Returns a text that may be missing; one of another type is a {@link ClassCastException}. */
    protected static @Nullable String optionalText(JsonObject json, String member) {
        return json.containsKey(member) ? json.getString(member) : null;
    }
}
