// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.control.library.JsonDocument;
import io.diuna.control.library.TransitionJson;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;

/** JSON document of the playlists, format version 1. */
public final class PlaylistDocument extends JsonDocument<Playlist> {

    public PlaylistDocument() {
        super("playlists");
    }

    @Override
    public String id(Playlist playlist) {
        return playlist.id();
    }

    @Override
    protected JsonObject write(Playlist playlist) {
        JsonArrayBuilder steps = array();
        playlist.steps()
                .forEach(step -> steps.add(object().add("scene", step.scene())
                        .add("durationMs", step.duration().toMillis())
                        .add("transition", TransitionJson.write(step.transition()))));
        JsonObjectBuilder json = object().add("id", playlist.id())
                .add("label", playlist.label())
                .add("repeat", playlist.repeat())
                .add("shuffle", playlist.shuffle());
        String end = playlist.endScene();
        if (end != null) {
            json.add("endScene", end);
        }
        return json.add("steps", steps).build();
    }

    @Override
    protected Playlist read(JsonObject json) {
        Playlist playlist = new Playlist(
                json.getString("id"),
                json.getString("label"),
                json.getJsonArray("steps").stream()
                        .map(JsonValue::asJsonObject)
                        .map(PlaylistDocument::step)
                        .toList(),
                json.getJsonNumber("repeat").intValueExact(),
                json.getBoolean("shuffle"),
                optionalText(json, "endScene"));
        PlaylistRules.check(playlist);
        return playlist;
    }

    private static PlaylistStep step(JsonObject json) {
        return new PlaylistStep(
                json.getString("scene"),
                Duration.ofMillis(json.getJsonNumber("durationMs").longValueExact()),
                TransitionJson.read(json.getJsonObject("transition")));
    }
}
