// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonObject;
import java.util.List;

/** Operations with groups, palettes, playlists and schedules. */
final class LibraryOperations {

    private static final List<String> IDS = List.of("one", "two");

    private LibraryOperations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("put entry", 4, LibraryOperations::put),
                new Operation("delete entry", 1, LibraryOperations::delete));
    }

    /** Saves the scene that playlists name. */
    static void putScene(Show show) {
        JsonObject scene = SceneOperations.scene(show.random);
        Answer answer = show.client().json("PUT", "/api/v1/scenes/" + SavedKind.SCENE, scene.toString());
        OperatorOperations.settle(show, "scene " + SavedKind.SCENE, ShowReader.scene(scene), answer);
    }

    /** Saves a group, palette, playlist or schedule. */
    static void put(Show show) {
        SavedKind kind = show.pick(SavedKind.ALL);
        String id = show.pick(IDS);
        if (kind.list().equals("playlists")) {
            putScene(show);
        }
        JsonObject body = kind.body().apply(show.random);
        Answer answer = show.client().json("PUT", kind.path(id), body.toString());
        OperatorOperations.settle(show, kind.name() + " " + id, kind.value(body), answer);
    }

    private static void delete(Show show) {
        SavedKind kind = show.pick(SavedKind.ALL);
        String id = show.pick(IDS);
        Answer answer = show.client().delete(kind.path(id));
        if (answer.status() == 404) {
            show.model.attempt(kind.name() + " " + id, ShowModel.ABSENT);
        } else {
            OperatorOperations.settle(show, kind.name() + " " + id, ShowModel.ABSENT, answer);
        }
    }
}
