// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Kind of what users save beside scenes.
 *
 * @param name noun, as the model names it
 * @param list name of the list, and of the REST resource
 * @param body returns a random body of a {@code PUT}; numbers are as the answer has them
 */
record SavedKind(String name, String list, Function<SplittableRandom, JsonObject> body) {

    /** Id of the scene that playlists name; it exists while one is saved. */
    static final String SCENE = "base";

    static final List<SavedKind> ALL = List.of(
            new SavedKind("group", "groups", SavedKind::group),
            new SavedKind("palette", "palettes", SavedKind::palette),
            new SavedKind("playlist", "playlists", SavedKind::playlist),
            new SavedKind("schedule", "schedules", SavedKind::schedule));

    private static JsonObjectBuilder labelled(SplittableRandom random) {
        return Json.createObjectBuilder().add("label", "Label " + random.nextInt(1_000));
    }

    private static JsonObject group(SplittableRandom random) {
        JsonArrayBuilder zones = Json.createArrayBuilder();
        OperatorOperations.ZONES.subList(0, 1 + random.nextInt(3)).forEach(zones::add);
        return labelled(random).add("zones", zones).build();
    }

    private static JsonObject palette(SplittableRandom random) {
        JsonArrayBuilder colors = Json.createArrayBuilder();
        random.ints(1 + random.nextInt(5), 0, 1 << 24).forEach(color -> colors.add("#%06x".formatted(color)));
        return labelled(random).add("colors", colors).build();
    }

    private static JsonObject playlist(SplittableRandom random) {
        JsonObjectBuilder step =
                Json.createObjectBuilder().add("scene", SCENE).add("durationMs", 100 + random.nextInt(10_000));
        return labelled(random)
                .add("repeat", random.nextInt(10))
                .add("shuffle", random.nextBoolean())
                .add("steps", Json.createArrayBuilder().add(step))
                .build();
    }

    /** Returns a schedule that does not run. */
    private static JsonObject schedule(SplittableRandom random) {
        return labelled(random)
                .add("enabled", false)
                .add("when", "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)))
                .add("action", Json.createObjectBuilder().add("kind", "stop-playlist"))
                .build();
    }

    String path(String id) {
        return "/api/v1/" + list + "/" + id;
    }

    /** Returns the text of a body or of an answer as the model keeps it: what all bodies of this kind have, by name. */
    String value(JsonObject row) {
        TreeMap<String, String> members = new TreeMap<>();
        body.apply(new SplittableRandom(0)).keySet().stream()
                .filter(member -> !member.equals("steps")) // the answer has defaults in them
                .forEach(member -> members.put(member, String.valueOf(row.get(member))));
        return members.toString();
    }
}
