// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.control.library.DocumentReader;
import io.diuna.platform.control.Master;
import io.diuna.platform.state.DocumentVersion;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON document of the saved looks, format version 1. */
final class LookDocument {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private LookDocument() {}

    static byte[] write(SavedLooks looks) {
        JsonObjectBuilder zones = JSON.createObjectBuilder();
        new TreeMap<>(looks.zones()).forEach((zone, look) -> zones.add(zone, LookJson.write(look)));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", DocumentVersion.NEWEST)
                .add(
                        "master",
                        JSON.createObjectBuilder()
                                .add("on", looks.master().on())
                                .add("brightness", looks.master().brightness()));
        String playlist = looks.playlist();
        if (playlist != null) {
            json.add("playlist", playlist);
        }
        NightState night = looks.night();
        if (night != null) {
            json.add("nightLight", NightStateJson.write(night));
        }
        if (!looks.memory().zones().isEmpty()) {
            json.add("animations", AnimationMemoryJson.write(looks.memory()));
        }
        return json.add("zones", zones).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Parses a document of {@link #write}.
     *
     * @throws IllegalArgumentException when the document is invalid
     */
    static SavedLooks read(byte[] document) {
        return DocumentReader.read(document, "looks", LookDocument::read);
    }

    private static SavedLooks read(JsonObject root) {
        Map<String, ZoneLook> looks = new HashMap<>();
        root.getJsonObject("zones").forEach((zone, look) -> looks.put(zone, LookJson.read(look.asJsonObject())));
        String playlist = root.containsKey("playlist") ? root.getString("playlist") : null;
        NightState night =
                root.containsKey("nightLight") ? NightStateJson.read(root.getJsonObject("nightLight")) : null;
        AnimationMemory memory = root.containsKey("animations")
                ? AnimationMemoryJson.read(root.getJsonObject("animations"))
                : AnimationMemory.NONE;
        return new SavedLooks(master(root.getJsonObject("master")), looks, playlist, night, memory);
    }

    /** Parses the master; older documents have none. */
    private static Master master(@Nullable JsonObject json) {
        return json == null
                ? Master.FULL
                : new Master(
                        json.getBoolean("on"), json.getJsonNumber("brightness").doubleValue());
    }
}
