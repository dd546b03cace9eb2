// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The show that is measured, commanded as people command it: one virtual strip, one zone over all of it. */
public final class BenchShow {

    private static final String[] ANIMATIONS = {"rainbow", "snake"};
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpAddress http;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    BenchShow(HttpAddress http) {
        this.http = http;
    }

    /** The configuration of the show, for so many pixels. */
    public static JsonObject configuration(int pixels) {
        return Json.createObjectBuilder()
                .add(
                        "io.diuna.driver.virtual~bench",
                        Json.createObjectBuilder()
                                .add("pixels:Integer", pixels)
                                .add("order", "GRB")
                                .add("gamma:Double", 2.2))
                .add(
                        "io.diuna.zone~bench",
                        Json.createObjectBuilder()
                                .add(
                                        "ranges:String[]",
                                        Json.createArrayBuilder().add("bench:0-" + (pixels - 1))))
                .add(
                        "io.diuna.control",
                        Json.createObjectBuilder()
                                .add(
                                        "defaultLooks:String[]",
                                        Json.createArrayBuilder().add("bench=" + ANIMATIONS[0] + ";brightness=100")))
                .build();
    }

    /** Waits until the zone plays. */
    void awaitPlaying() throws InterruptedException {
        long begin = System.nanoTime();
        String state = "nothing answers";
        while (System.nanoTime() - begin < LIMIT.toNanos()) {
            JsonObject zone = get("zones/bench");
            if (zone != null) {
                JsonObject playing = zone.getJsonObject("playing");
                if (playing.getString("state").equals("PLAYING")) {
                    return;
                }
                state = playing.toString();
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw CliException.failure("The show does not start within " + LIMIT.toSeconds() + " s: " + state);
    }

    /** Puts an animation over the present one, in a crossfade that outlasts the measuring. */
    void addLayer(int number) throws InterruptedException {
        String look = Json.createObjectBuilder()
                .add("animation", ANIMATIONS[number % ANIMATIONS.length])
                .add(
                        "transition",
                        Json.createObjectBuilder()
                                .add("kind", "crossfade")
                                .add("durationMs", 600_000)
                                .add("easing", "linear"))
                .build()
                .toString();
        HttpRequest request = HttpRequest.newBuilder(http.url("/api/v1/zones/bench"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(look))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw CliException.failure("The show cannot be changed: " + answer.body());
            }
        } catch (IOException e) {
            throw CliException.failure("The show cannot be changed: " + e.getMessage());
        }
        awaitPlaying();
    }

    /** The figures of the frame loop since it was started. */
    JsonObject frameMetrics() throws InterruptedException {
        JsonObject status = get("status");
        if (status == null) {
            throw CliException.failure("The show does not tell its figures any more");
        }
        return status.getJsonObject("frame");
    }

    private @Nullable JsonObject get(String what) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(http.url("/api/v1/" + what))
                .timeout(LIMIT)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
                    return json.readObject();
                }
            }
        } catch (IOException | JsonException e) {
            // not yet
        }
        return null;
    }
}
