// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PatchReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversion of playlists. */
public final class PlaylistJson {

    private static final Set<String> PUT = Set.of("id", "label", "steps", "repeat", "shuffle", "endScene");
    private static final Set<String> STEP = Set.of("scene", "durationMs", "transition");
    private static final int SHORTEST_MS = 100;
    private static final int LONGEST_MS = (int) Duration.ofDays(1).toMillis();
    private static final int MOST_ROUNDS = 10_000;

    private PlaylistJson() {}

    /** Writes a playlist. It can be sent back. */
    public static JsonObject write(Playlist playlist) {
        return JsonText.object()
                .add("id", playlist.id())
                .add("label", playlist.label())
                .add("repeat", playlist.repeat())
                .add("shuffle", playlist.shuffle())
                .add("endScene", JsonText.text(playlist.endScene()))
                .add("steps", JsonText.array(playlist.steps(), PlaylistJson::write))
                .build();
    }

    private static JsonObject write(PlaylistStep step) {
        return JsonText.object()
                .add("scene", step.scene())
                .add("durationMs", step.duration().toMillis())
                .add("transition", TransitionFields.write(step.transition()))
                .build();
    }

    /** Writes all playlists with what runs. */
    public static JsonObject write(List<Playlist> playlists, PlaylistStatus status) {
        return status(JsonText.object(ListJson.write("playlists", playlists, PlaylistJson::write)), status)
                .build();
    }

    /** Writes what runs after a command; {@code saved} is false if it is not on the disk. */
    public static JsonObject write(PlaylistStatus status, boolean saved) {
        return status(JsonText.object(), status).add("saved", saved).build();
    }

    private static JsonObjectBuilder status(JsonObjectBuilder json, PlaylistStatus status) {
        String playlist = status.playlist();
        JsonValue running = playlist == null
                ? JsonValue.NULL
                : JsonText.object()
                        .add("playlist", playlist)
                        .add("step", status.step())
                        .add("round", status.round())
                        .add("remainingMs", status.remaining().toMillis())
                        .build();
        return json.add("running", running).add("reason", JsonText.text(status.reason()));
    }

    /**
     * Reads a playlist. What it leaves out stays as it is; a new playlist has its id as label, and runs for ever in its order.
     *
     * @param present the playlist with this id; null if there is none
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static Playlist read(String id, @Nullable Playlist present, JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        fields.text("id").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw HttpProblem.invalid("id", "The path names playlist '" + id + "', the body '" + other + "'");
        });
        Playlist base = present == null ? new Playlist(id, id, List.of(), 0, false, null) : present;
        return new Playlist(
                id,
                fields.text("label").orElse(base.label()),
                fields.has("steps") || present == null ? steps(fields) : base.steps(),
                fields.whole("repeat", 0, MOST_ROUNDS).orElse(base.repeat()),
                fields.toggle("shuffle").orElse(base.shuffle()),
                fields.isNull("endScene") ? null : fields.text("endScene").orElse(base.endScene()));
    }

    private static List<PlaylistStep> steps(JsonFields fields) {
        return fields.objects("steps", STEP).stream()
                .map(step -> new PlaylistStep(
                        step.requiredText("scene"),
                        Duration.ofMillis(step.requiredWhole("durationMs", SHORTEST_MS, LONGEST_MS)),
                        PatchReader.transition(step)))
                .toList();
    }
}
