// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

import io.diuna.control.library.JsonDocument;
import jakarta.json.JsonObject;

/** JSON document of the strips that were seen before, format version 1. */
public final class KnownStripDocument extends JsonDocument<KnownStrip> {

    public KnownStripDocument() {
        super("strips");
    }

    @Override
    public String id(KnownStrip strip) {
        return strip.id();
    }

    @Override
    protected JsonObject write(KnownStrip strip) {
        return object().add("id", strip.id())
                .add("length", strip.length())
                .add("configured", strip.configured())
                .build();
    }

    @Override
    protected KnownStrip read(JsonObject json) {
        return new KnownStrip(json.getString("id"), json.getInt("length"), json.getBoolean("configured"));
    }
}
