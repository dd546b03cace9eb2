// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.library;

import io.diuna.api.color.Rgb;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.PatchReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Conversion of scenes. */
public final class SceneJson {

    private static final Set<String> PUT = Set.of("id", "label", "color", "zones", "looks");
    private static final Set<String> RECALL = Set.of("zones", "transition");

    /** Look to which the fields of a saved look are applied. */
    private static final ZoneLook BASE = new ZoneLook(true, 100, Rgb.WHITE, "aurora", null, Map.of());

    private SceneJson() {}

    /** Writes a scene. Its looks can be sent back. */
    public static JsonObject write(Scene scene) {
        JsonObjectBuilder looks = JsonText.object();
        scene.looks().forEach((zone, look) -> looks.add(zone, look(look)));
        Integer color = scene.color();
        return JsonText.object()
                .add("id", scene.id())
                .add("label", scene.label())
                .add("color", JsonText.text(color == null ? null : Rgb.format(color)))
                .add("looks", looks)
                .build();
    }

    private static JsonObject look(ZoneLook look) {
        JsonObjectBuilder parameters = JsonText.object();
        new TreeMap<>(look.parameters()).forEach((id, value) -> parameters.add(id, JsonText.value(value)));
        return JsonText.object()
                .add("on", look.on())
                .add("brightness", JsonText.number(look.brightness()))
                .add("color", Rgb.format(look.color()))
                .add("palette", look.palette())
                .add("animation", JsonText.text(look.animation()))
                .add("parameters", parameters)
                .build();
    }

    /** Writes the result of a recall; {@code saved} is false if the looks of the zones are not on the disk. */
    public static JsonObject write(SceneRecall recall, boolean saved) {
        JsonObjectBuilder skipped = JsonText.object();
        recall.skipped().forEach(skipped::add);
        return JsonText.object()
                .add("zones", JsonText.array(recall.zones(), JsonText::text))
                .add("skipped", skipped)
                .add("saved", saved)
                .build();
    }

    /**
     * Reads a scene. What it leaves out stays as it is; a new scene has its id as label, and the present looks of all zones.
     *
     * @param present the scene with this id; null if there is none
     * @param zones the present looks, by zone id
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static Scene read(String id, @Nullable Scene present, Map<String, ZoneLook> zones, JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        fields.requireId("scene", id);
        String label = fields.text("label").orElse(present == null ? id : present.label());
        Integer color =
                fields.isNull("color") ? null : fields.color("color").orElse(present == null ? null : present.color());
        if (fields.has("zones") && fields.has("looks")) {
            throw HttpProblem.invalid(
                    "zones", "'zones' saves their present looks, 'looks' names them: send one of both");
        }
        return new Scene(id, label, color, looks(fields, present, zones));
    }

    private static Map<String, ZoneLook> looks(
            JsonFields fields, @Nullable Scene present, Map<String, ZoneLook> zones) {
        if (fields.has("looks")) {
            Map<String, ZoneLook> looks = new LinkedHashMap<>();
            fields.entries("looks", PatchReader.LOOK)
                    .forEach((zone, look) ->
                            looks.put(zone, PatchReader.read(look).apply(BASE)));
            return looks;
        }
        if (fields.has("zones")) {
            Map<String, ZoneLook> looks = new LinkedHashMap<>();
            zoneIds(fields)
                    .forEach(zone -> looks.put(
                            zone,
                            Optional.ofNullable(zones.get(zone))
                                    .orElseThrow(
                                            () -> HttpProblem.invalid("zones", "There is no zone '" + zone + "'"))));
            return looks;
        }
        return present == null ? zones : present.looks();
    }

    /**
     * Command to show a scene.
     *
     * @param zones ids of the zones to change; empty for all
     */
    public record Recall(Set<String> zones, Transition transition) {}

    /** Reads a command to show a scene. */
    public static Recall readRecall(InputStream body) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), RECALL);
        Set<String> zones = zoneIds(fields);
        if (fields.has("zones") && zones.isEmpty()) {
            throw HttpProblem.invalid("zones", "'zones' is empty; leave it out to change all zones of the scene");
        }
        return new Recall(zones, PatchReader.transition(fields));
    }

    private static Set<String> zoneIds(JsonFields fields) {
        return new LinkedHashSet<>(fields.texts("zones"));
    }
}
