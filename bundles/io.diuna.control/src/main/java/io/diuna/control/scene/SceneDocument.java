// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import io.diuna.api.color.Rgb;
import io.diuna.control.library.DocumentFormat;
import io.diuna.control.library.EntryDocument;
import io.diuna.control.look.LookJson;
import io.diuna.platform.control.Scene;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON document of the scenes. */
public final class SceneDocument {

    /** Format of the document. */
    public static final DocumentFormat<Scene> FORMAT =
            new EntryDocument<>("scenes", Scene::id, SceneDocument::write, SceneDocument::read);

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private SceneDocument() {}

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

    private static Scene read(JsonObject json) {
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        json.getJsonObject("looks").forEach((zone, look) -> looks.put(zone, LookJson.read(look.asJsonObject())));
        String color = json.getString("color", null);
        return new Scene(json.getString("id"), json.getString("label"), color == null ? null : Rgb.parse(color), looks);
    }
}
