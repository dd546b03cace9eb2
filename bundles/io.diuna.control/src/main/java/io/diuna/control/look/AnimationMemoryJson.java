// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON of the memory of animations: for each zone a list, since their order counts. */
final class AnimationMemoryJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private AnimationMemoryJson() {}

    static JsonObject write(AnimationMemory memory) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(memory.zones()).forEach((zone, animations) -> {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            animations.forEach((id, values) ->
                    list.add(JSON.createObjectBuilder().add("id", id).add("parameters", LookJson.parameters(values))));
            json.add(zone, list);
        });
        return json.build();
    }

    /**
     * Reads a memory of {@link #write}.
     *
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    static AnimationMemory read(JsonObject json) {
        Map<String, Map<String, Map<String, Object>>> zones = new HashMap<>();
        json.keySet().forEach(zone -> {
            Map<String, Map<String, Object>> animations = new LinkedHashMap<>();
            for (JsonValue one : json.getJsonArray(zone)) {
                JsonObject animation = one.asJsonObject();
                animations.put(animation.getString("id"), LookJson.parameters(animation.getJsonObject("parameters")));
            }
            zones.put(zone, animations);
        });
        return new AnimationMemory(zones);
    }
}
