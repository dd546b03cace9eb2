// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.platform.state.DocumentVersion;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON document of a library: a format version, and an array with one object for each entry. */
public abstract class JsonDocument<T> implements DocumentFormat<T> {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final String name;

    /** @param name name of the array, a noun in the plural */
    protected JsonDocument(String name) {
        this.name = name;
    }

    /** Writes one entry. */
    protected abstract JsonObject write(T entry);

    /** Reads one entry; throws any {@link RuntimeException} if it is invalid. */
    protected abstract T read(JsonObject json);

    @Override
    public final byte[] write(Collection<T> entries) {
        JsonArrayBuilder array = array();
        entries.forEach(entry -> array.add(write(entry)));
        return object().add("version", DocumentVersion.NEWEST)
                .add(name, array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public final List<T> read(byte[] document) {
        return DocumentReader.read(
                document,
                name,
                root -> root.getJsonArray(name).stream()
                        .map(JsonValue::asJsonObject)
                        .map(this::read)
                        .toList());
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
