// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.ConfigurationException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * JSON document of a {@link Library}: {@code {"version":1,"<name>":[...]}}, format version 1.
 *
 * @param <T> type of the entries
 */
public final class JsonDocument<T> implements DocumentFormat<T> {

    private static final int VERSION = 1;

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final String name;
    private final Function<T, String> id;
    private final Function<T, JsonObject> writer;
    private final Function<JsonObject, T> reader;

    /**
     * @param name name of the array of entries
     * @param id returns the id of an entry
     * @param writer writes an entry
     * @param reader reads an entry of {@code writer}; it may throw {@link ConfigurationException},
     *     {@link IllegalArgumentException}, {@link ClassCastException} (a member has another type) and
     *     {@link NullPointerException} (a member is missing)
     */
    public JsonDocument(
            String name, Function<T, String> id, Function<T, JsonObject> writer, Function<JsonObject, T> reader) {
        this.name = name;
        this.id = id;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public String id(T entry) {
        return id.apply(entry);
    }

    @Override
    public byte[] write(Collection<T> entries) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        entries.forEach(entry -> array.add(writer.apply(entry)));
        return JSON.createObjectBuilder()
                .add("version", VERSION)
                .add(name, array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<T> read(byte[] document) {
        try (JsonReader json = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = json.readObject();
            if (root.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unsupported version " + root.get("version") + ", not " + VERSION);
            }
            return root.getJsonArray(name).stream()
                    .map(JsonValue::asJsonObject)
                    .map(reader)
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException | ConfigurationException e) {
            throw new IllegalArgumentException("invalid " + name + " (" + e.getMessage() + ")", e);
        }
    }
}
