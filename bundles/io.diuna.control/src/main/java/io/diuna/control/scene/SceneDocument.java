// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import io.diuna.api.color.Rgb;
import io.diuna.control.library.JsonDocument;
import io.diuna.control.look.LookJson;
import io.diuna.platform.control.Scene;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON document of the scenes, format version 1. */
public final class SceneDocument extends JsonDocument<Scene> {

    public SceneDocument() {
        super("scenes");
    }

    @Override
    public String id(Scene scene) {
        return scene.id();
    }

    @Override
    protected JsonObject write(Scene scene) {
        JsonObjectBuilder looks = object();
        scene.looks().forEach((zone, look) -> looks.add(zone, LookJson.write(look)));
        JsonObjectBuilder json = object().add("id", scene.id()).add("label", scene.label());
        Integer color = scene.color();
        if (color != null) {
            json.add("color", Rgb.format(color));
        }
        return json.add("looks", looks).build();
    }

    @Override
    protected Scene read(JsonObject json) {
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        json.getJsonObject("looks").forEach((zone, look) -> looks.put(zone, LookJson.read(look.asJsonObject())));
        String color = optionalText(json, "color");
        return new Scene(json.getString("id"), json.getString("label"), color == null ? null : Rgb.parse(color), looks);
    }
}
