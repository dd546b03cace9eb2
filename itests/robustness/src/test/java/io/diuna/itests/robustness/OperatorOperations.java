// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** Operations of somebody at the page: looks, zones, strips; right and wrong requests. */
final class OperatorOperations {

    static final List<String> ZONES = List.of("left", "centre", "right");
    private static final List<String> NEW_ZONES = List.of("one", "two", "three");

    /** Ids of other names than those of zones: a new strip gets a zone of its id, which is not in the model. */
    private static final List<String> NEW_STRIPS = List.of("north", "east", "south");

    private OperatorOperations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("look", 12, OperatorOperations::look),
                new Operation("master", 6, OperatorOperations::master),
                new Operation("put strip", 3, OperatorOperations::putStrip),
                new Operation("delete strip", 1, show -> delete(show, "strip", NEW_STRIPS)),
                new Operation("put zone", 3, OperatorOperations::putZone),
                new Operation("delete zone", 1, show -> delete(show, "zone", NEW_ZONES)),
                new Operation("bad request", 3, OperatorOperations::badRequest));
    }

    /** Changes the look of one zone. */
    static void look(Show show) {
        String zone = show.pick(ZONES);
        String animation = show.pick(show.reader.animations());
        JsonObject look = Json.createObjectBuilder()
                .add("on", show.random.nextInt(5) > 0)
                .add("brightness", show.random.nextInt(101))
                .add("color", "#%06x".formatted(show.random.nextInt(1 << 24)))
                .add("animation", animation.equals("chaos") ? "solid" : animation)
                .build();
        Answer answer = show.client().json("PATCH", "/api/v1/zones/" + zone, look.toString());
        settle(show, "zone " + zone, ShowReader.look(look), answer);
    }

    /** Changes switch and dimmer. */
    static void master(Show show) {
        master(show, show.random.nextInt(5) > 0, show.random.nextInt(101));
    }

    static void master(Show show, boolean on, int brightness) {
        Answer answer = show.client()
                .json("PATCH", "/api/v1/master", "{\"on\":%s,\"brightness\":%d}".formatted(on, brightness));
        settle(show, "master", on + " " + brightness, answer);
    }

    static void putStrip(Show show) {
        String strip = show.pick(NEW_STRIPS);
        int pixels = 1 + show.random.nextInt(300);
        Answer answer = show.client()
                .json("PUT", "/api/v1/strips/" + strip, "{\"driver\":\"virtual\",\"pixels\":%d}".formatted(pixels));
        settle(show, "strip " + strip, Integer.toString(pixels), answer);
    }

    static void putZone(Show show) {
        String zone = show.pick(NEW_ZONES);
        JsonObject look = Json.createObjectBuilder()
                .add("on", true)
                .add("brightness", show.random.nextInt(101))
                .add("color", "#%06x".formatted(show.random.nextInt(1 << 24)))
                .add("animation", "solid")
                .build();
        int start = show.random.nextInt(100);
        JsonObject body = Json.createObjectBuilder(look)
                .add(
                        "ranges",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("strip", "main")
                                        .add("start", start)
                                        .add("length", 1 + show.random.nextInt(150 - start))))
                .build();
        Answer answer = show.client().json("PUT", "/api/v1/zones/" + zone, body.toString());
        settle(show, "zone " + zone, ShowReader.look(look), answer);
    }

    private static void delete(Show show, String kind, List<String> ids) {
        String id = show.pick(ids);
        Answer answer = show.client().delete("/api/v1/" + kind + "s/" + id);
        if (answer.status() == 404) {
            show.model.attempt(kind + " " + id, ShowModel.ABSENT);
        } else {
            settle(show, kind + " " + id, ShowModel.ABSENT, answer);
        }
    }

    private static void badRequest(Show show) {
        Answer answer = show.client()
                .json(
                        "PATCH",
                        "/api/v1/zones/" + show.pick(ZONES),
                        show.pick(List.of(
                                "{\"brightness\":101}",
                                "{\"brightness\":50,\"colour\":\"#000000\"}",
                                "{\"on\":\"yes\"}",
                                "{\"animation\":\"no-such\"}",
                                "{\"brightness\":1e400}",
                                "{\"color\":\"#00",
                                "[]",
                                "")));
        if (!answer.isRefused() && answer.isOk()) {
            throw show.violation("a bad request was not refused: " + answer);
        }
    }

    /** Puts the result of a change into the model. A right request is not refused, and it works while process and disk do. */
    static void settle(Show show, String thing, String value, Answer answer) {
        if (answer.isOk() && !answer.body().contains("\"saved\":false")) {
            show.model.acknowledge(thing, value);
        } else if (show.process.isAlive() && !show.faults.isOn()) {
            throw show.violation(thing + " = " + value + " does not work: " + answer);
        } else {
            show.model.attempt(thing, value);
        }
    }
}
