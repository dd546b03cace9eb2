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

/** Benchmark show: one virtual strip and one zone over it, controlled through the REST API. */
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

    /** Returns the configuration of a show with this number of pixels. */
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

    /** Waits until the zone plays, up to 60 s. */
    void awaitPlaying() throws InterruptedException {
        long begin = System.nanoTime();
        String state = "no response";
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
        throw CliException.failure("The zone did not start within " + LIMIT.toSeconds() + " s: " + state);
    }

    /** Adds an animation by a crossfade of 10 minutes, which outlasts the measurement. */
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
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw CliException.failure("The animation cannot be set: " + response.body());
            }
        } catch (IOException e) {
            throw CliException.failure("The animation cannot be set: " + e.getMessage());
        }
        awaitPlaying();
    }

    /** Returns the metrics of the frame loop since its start. */
    JsonObject frameMetrics() throws InterruptedException {
        JsonObject status = get("status");
        if (status == null) {
            throw CliException.failure("The frame metrics are not available any more");
        }
        return status.getJsonObject("frame");
    }

    private @Nullable JsonObject get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(http.url("/api/v1/" + path))
                .timeout(LIMIT)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                try (JsonReader json = Json.createReader(new StringReader(response.body()))) {
                    return json.readObject();
                }
            }
        } catch (IOException | JsonException e) {
            // not ready yet
        }
        return null;
    }
}
