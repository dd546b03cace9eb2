// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.control.library.DocumentFormat;
import io.diuna.control.look.LookJson;
import io.diuna.platform.control.Scene;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON document of the scenes, format version 1. */
public final class SceneDocument implements DocumentFormat<Scene> {

    private static final int VERSION = 1;

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String id(Scene scene) {
        return scene.id();
    }

    @Override
    public byte[] write(Collection<Scene> scenes) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        scenes.forEach(scene -> array.add(write(scene)));
        return JSON.createObjectBuilder()
                .add("version", VERSION)
                .add("scenes", array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject write(Scene scene) {
        JsonObjectBuilder looks = JSON.createObjectBuilder();
        scene.looks().forEach((zone, look) -> looks.add(zone, LookJson.write(look)));
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("id", scene.id()).add("label", scene.label());
        Integer color = scene.color();
        if (color != null) {
            json.add("color", Rgb.format(color));
        }
        return json.add("looks", looks).build();
    }

    @Override
    public List<Scene> read(byte[] document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            if (root.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unsupported version " + root.get("version") + ", not " + VERSION);
            }
            return root.getJsonArray("scenes").stream()
                    .map(JsonValue::asJsonObject)
                    .map(SceneDocument::scene)
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException | ConfigurationException e) {
            // ClassCastException: a member has another type; NullPointerException: a member is missing.
            throw new IllegalArgumentException("invalid scenes (" + e.getMessage() + ")", e);
        }
    }

    private static Scene scene(JsonObject json) {
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        json.getJsonObject("looks").forEach((zone, look) -> looks.put(zone, LookJson.read(look.asJsonObject())));
        String color = json.getString("color", null);
        return new Scene(json.getString("id"), json.getString("label"), color == null ? null : Rgb.parse(color), looks);
    }
}
