// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.SplittableRandom;

/** Operations with scenes. */
final class SceneOperations {

    private static final List<String> SCENES = List.of("evening", "night", "party");
    private static final String PATH = "/api/v1/scenes/";

    private SceneOperations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("put scene", 3, SceneOperations::put),
                new Operation("delete scene", 1, SceneOperations::delete),
                new Operation("recall scene", 3, SceneOperations::recall));
    }

    /** Returns a scene with the looks of some zones. */
    static JsonObject scene(SplittableRandom random) {
        JsonObjectBuilder looks = Json.createObjectBuilder();
        for (String zone : OperatorOperations.ZONES.subList(0, 1 + random.nextInt(3))) {
            looks.add(
                    zone,
                    Json.createObjectBuilder()
                            .add("on", true)
                            .add("brightness", random.nextInt(101))
                            .add("color", "#%06x".formatted(random.nextInt(1 << 24)))
                            .add("animation", "solid"));
        }
        return Json.createObjectBuilder()
                .add("label", "Scene " + random.nextInt(1_000))
                .add("looks", looks)
                .build();
    }

    private static void put(Show show) {
        String id = show.pick(SCENES);
        JsonObject scene = scene(show.random);
        Answer answer = show.client().json("PUT", PATH + id, scene.toString());
        OperatorOperations.settle(show, "scene " + id, ShowReader.scene(scene), answer);
    }

    private static void delete(Show show) {
        String id = show.pick(SCENES);
        Answer answer = show.client().delete(PATH + id);
        if (answer.status() == 404) {
            show.model.attempt("scene " + id, ShowModel.ABSENT);
        } else {
            OperatorOperations.settle(show, "scene " + id, ShowModel.ABSENT, answer);
        }
    }

    private static void recall(Show show) {
        String id = show.pick(SCENES);
        Answer present = show.client().get(PATH + id);
        Answer answer = show.client().json("POST", PATH + id + "/recall", "{\"transition\":{\"kind\":\"cut\"}}");
        if (!present.isOk()) {
            return;
        }
        present.json().getJsonObject("looks").forEach((zone, look) -> {
            if (!answer.isOk() || !answer.json().getJsonObject("skipped").containsKey(zone)) { // its file was damaged
                OperatorOperations.settle(show, "zone " + zone, ShowReader.look(look.asJsonObject()), answer);
            }
        });
    }
}
