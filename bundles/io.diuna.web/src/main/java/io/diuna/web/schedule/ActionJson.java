// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import io.diuna.platform.schedule.ScheduleAction.StopPlaylist;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.PatchReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/** Conversion of the actions of schedules. Each has a {@code kind}, which decides about its other fields. */
final class ActionJson {

    /** Fields of all kinds. */
    static final Set<String> FIELDS =
            Set.of("kind", "scene", "playlist", "on", "brightness", "transition", "minutes", "off");

    private static final String KINDS = "scene, playlist, stop-playlist, master, night-light";

    private ActionJson() {}

    static JsonObject write(ScheduleAction action) {
        JsonObjectBuilder json = JsonText.object();
        if (action instanceof RecallScene recall) {
            return json.add("kind", "scene")
                    .add("scene", recall.scene())
                    .add("transition", TransitionFields.write(recall.transition()))
                    .build();
        }
        if (action instanceof StartPlaylist start) {
            return json.add("kind", "playlist")
                    .add("playlist", start.playlist())
                    .build();
        }
        if (action instanceof ChangeMaster change) {
            return master(json, change);
        }
        if (action instanceof StartNightLight start) {
            return NightLightJson.plan(json.add("kind", "night-light"), start.plan())
                    .build();
        }
        return json.add("kind", "stop-playlist").build();
    }

    private static JsonObject master(JsonObjectBuilder json, ChangeMaster change) {
        Boolean on = change.on();
        Double brightness = change.brightness();
        return json.add("kind", "master")
                .add("on", on == null ? JsonValue.NULL : JsonText.scalar(on))
                .add("brightness", brightness == null ? JsonValue.NULL : JsonText.number(brightness))
                .add("transition", TransitionFields.write(change.transition()))
                .build();
    }

    /** Reads an action; a field of another kind is refused. */
    static ScheduleAction read(JsonFields fields) {
        String kind = fields.requiredText("kind");
        switch (kind) {
            case "scene" -> {
                checkFields(fields, kind, Set.of("kind", "scene", "transition"));
                return new RecallScene(fields.requiredText("scene"), PatchReader.transition(fields));
            }
            case "playlist" -> {
                checkFields(fields, kind, Set.of("kind", "playlist"));
                return new StartPlaylist(fields.requiredText("playlist"));
            }
            case "stop-playlist" -> {
                checkFields(fields, kind, Set.of("kind"));
                return new StopPlaylist();
            }
            case "master" -> {
                checkFields(fields, kind, Set.of("kind", "on", "brightness", "transition"));
                Boolean on = fields.isNull("on") ? null : fields.toggle("on").orElse(null);
                return new ChangeMaster(on, fields.nullableNumber("brightness"), PatchReader.transition(fields));
            }
            case "night-light" -> {
                checkFields(fields, kind, Set.of("kind", "minutes", "brightness", "off", "scene"));
                return nightLight(fields);
            }
            default -> throw fields.refused("kind", "'" + kind + "' is not an action; valid are " + KINDS);
        }
    }

    private static ScheduleAction nightLight(JsonFields fields) {
        try {
            return new StartNightLight(NightLightJson.plan(fields));
        } catch (ConfigurationException e) {
            throw fields.refused(e.field(), String.valueOf(e.getMessage()));
        }
    }

    private static void checkFields(JsonFields fields, String kind, Set<String> allowed) {
        for (String field : FIELDS) {
            if (fields.has(field) && !allowed.contains(field)) {
                throw fields.refused(
                        field,
                        "An action of kind '" + kind + "' has no '" + field + "'; it has "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }
}
