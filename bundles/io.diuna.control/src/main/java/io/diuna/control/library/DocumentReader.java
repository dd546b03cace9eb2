// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.platform.state.DocumentVersion;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.function.Function;

/** Reader of the JSON of state documents: the disk, another program or a newer version may have left anything there. */
public final class DocumentReader {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param name what it has, for messages
     * @param content reads the root object; it may throw any exception
     * @throws IllegalArgumentException if the document is invalid, whatever the reason
     */
    public static <T> T read(byte[] document, String name, Function<JsonObject, T> content) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            DocumentVersion.check(root.getInt("version"));
            return content.apply(root);
        } catch (RuntimeException e) {
            // ClassCastException: a member has another type. NullPointerException: a member is missing.
            // RuntimeException of the
            // parser: too many levels.
            throw new IllegalArgumentException("invalid " + name + " (" + e.getMessage() + ")", e);
        }
    }
}
