// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.control.library.TransitionJson;
import io.diuna.control.look.NightPlanJson;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import io.diuna.platform.schedule.ScheduleAction.StopPlaylist;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** JSON of an action in the document of the schedules. */
final class ScheduleActionJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ScheduleActionJson() {}

    static JsonObject write(ScheduleAction action) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (action instanceof RecallScene recall) {
            return json.add("kind", "scene")
                    .add("scene", recall.scene())
                    .add("transition", TransitionJson.write(recall.transition()))
                    .build();
        }
        if (action instanceof StartPlaylist start) {
            return json.add("kind", "playlist")
                    .add("playlist", start.playlist())
                    .build();
        }
        if (action instanceof ChangeMaster change) {
            return write(json, change);
        }
        if (action instanceof StartNightLight start) {
            return json.add("kind", "night-light")
                    .addAll(JSON.createObjectBuilder(NightPlanJson.write(start.plan())))
                    .build();
        }
        return json.add("kind", "stop-playlist").build();
    }

    private static JsonObject write(JsonObjectBuilder json, ChangeMaster change) {
        json.add("kind", "master");
        Boolean on = change.on();
        if (on != null) {
            json.add("on", on);
        }
        Double brightness = change.brightness();
        if (brightness != null) {
            json.add("brightness", brightness);
        }
        return json.add("transition", TransitionJson.write(change.transition())).build();
    }

    /**
     * Reads an action of {@link #write}.
     *
     * @throws IllegalArgumentException if the kind is unknown
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    static ScheduleAction read(JsonObject json) {
        return switch (json.getString("kind")) {
            case "scene" ->
                new RecallScene(json.getString("scene"), TransitionJson.read(json.getJsonObject("transition")));
            case "playlist" -> new StartPlaylist(json.getString("playlist"));
            case "stop-playlist" -> new StopPlaylist();
            case "master" ->
                new ChangeMaster(
                        json.containsKey("on") ? json.getBoolean("on") : null,
                        json.containsKey("brightness")
                                ? json.getJsonNumber("brightness").doubleValue()
                                : null,
                        TransitionJson.read(json.getJsonObject("transition")));
            case "night-light" -> new StartNightLight(NightPlanJson.read(json));
            default -> throw new IllegalArgumentException("unknown action " + json.get("kind"));
        };
    }
}
