// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import jakarta.json.JsonObject;
import java.util.function.Function;

/**
 * JSON document of a library whose entries are written and read by functions.
 *
 * @param <T> type of the entries
 */
public final class EntryDocument<T> extends JsonDocument<T> {

    private final Function<T, String> id;
    private final Function<T, JsonObject> writer;
    private final Function<JsonObject, T> reader;

    /**
     * @param name name of the array of entries
     * @param id returns the id of an entry
     * @param writer writes an entry
     * @param reader reads an entry of {@code writer}; it may throw what {@link JsonDocument#read(JsonObject)} may
     */
    public EntryDocument(
            String name, Function<T, String> id, Function<T, JsonObject> writer, Function<JsonObject, T> reader) {
        super(name);
        this.id = id;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public String id(T entry) {
        return id.apply(entry);
    }

    @Override
    protected JsonObject write(T entry) {
        return writer.apply(entry);
    }

    @Override
    protected T read(JsonObject json) {
        return reader.apply(json);
    }
}
