// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

import io.diuna.control.library.DocumentFormat;
import io.diuna.control.library.EntryDocument;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;

/**
 * Strip that was seen before.
 *
 * @param id id of the strip
 * @param length its length then, in pixels
 * @param configured true if it has a configuration; else a bundle provides it by itself
 */
public record KnownStrip(String id, int length, boolean configured) {

    /** Format of the document of all known strips. */
    public static final DocumentFormat<KnownStrip> FORMAT =
            new EntryDocument<>("strips", KnownStrip::id, KnownStrip::write, KnownStrip::read);

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static JsonObject write(KnownStrip strip) {
        return JSON.createObjectBuilder()
                .add("id", strip.id)
                .add("length", strip.length)
                .add("configured", strip.configured)
                .build();
    }

    private static KnownStrip read(JsonObject json) {
        return new KnownStrip(json.getString("id"), json.getInt("length"), json.getBoolean("configured"));
    }
}
