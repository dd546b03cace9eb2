// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.control.Scene;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writer of {@code presets.json}: scenes with the looks of present zones, and playlists. Any thread may call. */
public final class PresetsWriter {

    private static final long MILLIS_A_TENTH = 100;

    private final Services services;
    private final SegmentWriter segments;

    public PresetsWriter(Services services) {
        this.services = services;
        segments = new SegmentWriter(services.effects(), services.palettes());
    }

    /** Writes all presets. Preset 0 is WLED's own and always empty. */
    public JsonObject write() {
        Map<String, Integer> numbers = new HashMap<>();
        JsonObjectBuilder json = Json.createObjectBuilder().add("0", Json.createObjectBuilder());
        List<ZoneStatus> zones = services.control().zones();
        services.presets().scenes().forEach((number, scene) -> {
            numbers.put(scene.id(), number);
            json.add(String.valueOf(number), scene(scene, zones));
        });
        services.presets()
                .playlists()
                .forEach((number, playlist) -> json.add(String.valueOf(number), playlist(playlist, numbers)));
        return json.build();
    }

    /** Returns a number above 0 that changes with the presets. */
    public int stamp() {
        int hash = Objects.hash(services.presets().scenes(), services.presets().playlists());
        return (hash & 0x3FFFFFFF) + 1;
    }

    private JsonObjectBuilder scene(Scene scene, List<ZoneStatus> zones) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (int id = 0; id < zones.size(); id++) {
            ZoneLook look = scene.looks().get(zones.get(id).playback().layout().id());
            if (look != null) {
                json.add(segments.look(look).add("id", id));
            }
        }
        return Json.createObjectBuilder()
                .add("n", scene.label())
                .add("mainseg", 0)
                .add("seg", json);
    }

    private static JsonObjectBuilder playlist(Playlist playlist, Map<String, Integer> numbers) {
        JsonArrayBuilder presets = Json.createArrayBuilder();
        JsonArrayBuilder durations = Json.createArrayBuilder();
        JsonArrayBuilder transitions = Json.createArrayBuilder();
        for (PlaylistStep step : playlist.steps()) {
            Integer number = numbers.get(step.scene());
            if (number != null) {
                presets.add(number);
                durations.add(step.duration().toMillis() / MILLIS_A_TENTH);
                transitions.add(step.transition().duration().toMillis() / MILLIS_A_TENTH);
            }
        }
        String end = playlist.endScene();
        Integer last = end == null ? null : numbers.get(end);
        return Json.createObjectBuilder()
                .add("n", playlist.label())
                .add("on", true)
                .add(
                        "playlist",
                        Json.createObjectBuilder()
                                .add("ps", presets)
                                .add("dur", durations)
                                .add("transition", transitions)
                                .add("repeat", playlist.repeat())
                                .add("end", last == null ? 0 : last)
                                .add("r", playlist.shuffle()));
    }
}
