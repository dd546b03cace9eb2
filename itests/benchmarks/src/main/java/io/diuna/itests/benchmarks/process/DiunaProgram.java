// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Diuna, run from a distribution with a data folder of its own. */
final class DiunaProgram extends Program {

    private static final int START_SECONDS = 60;
    private static final int MOST_TRIES = 100;
    private static final int UNAVAILABLE = 503;

    /** Thread that sends the frames of the strip: it starts with the strip, and has its first frame a tick later. */
    private static final String STRIP_THREAD = "diuna-strip-";

    private static final List<String> ZONES = List.of("left", "centre", "right");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private double startSeconds;

    /** Makes the start archive, as Diuna does by itself after its first minute of light; the small profile has none. */
    static void prepare(Path home, Path work, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/diuna").toString(),
                        "prepare",
                        "--data",
                        work.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("prepare.txt").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("'diuna prepare' has not ended within " + START_SECONDS + " s");
        }
    }

    /**
     * Starts a distribution; returns when it has shown a frame and its API answers.
     *
     * @param home folder of the distribution
     * @param work folder for the data, in which there is no more than {@link #prepare} has made
     * @param environment {@code DIUNA_JAVA} and {@code DIUNA_JAVA_OPTS}
     */
    DiunaProgram(String name, Path home, Path work, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        super(
                name,
                work.resolve("diuna.txt"),
                environment,
                home.resolve("bin/diuna").toString(),
                "run",
                "--data",
                work.resolve("data").toString(),
                "--http-port",
                Integer.toString(port));
        api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
        awaitFirstFrame();
    }

    private void awaitFirstFrame() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (startSeconds == 0 && System.nanoTime() - deadline < 0 && isAlive()) {
            if (ProcessSample.of(pid()).names().values().stream().anyMatch(name -> name.startsWith(STRIP_THREAD))) {
                startSeconds = ProcessSample.cpuSeconds(pid());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        while (System.nanoTime() - deadline < 0 && isAlive()) {
            try {
                if (frames() > 0) {
                    return;
                }
            } catch (IOException e) {
                // HTTP does not answer yet
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        close();
        throw new IOException("Diuna did not show a frame within " + START_SECONDS + " s; see diuna.txt in its folder");
    }

    @Override
    double frames() throws IOException {
        return status().getJsonObject("frame").getJsonNumber("number").doubleValue();
    }

    @Override
    double startSeconds() {
        return startSeconds;
    }

    /** The options of the JVM that the launcher has chosen: a bare program gets the same. */
    List<String> javaCommand() throws IOException {
        String[] all = Files.readString(Path.of("/proc", Long.toString(pid()), "cmdline"))
                .split("\0");
        int classPath = Arrays.asList(all).indexOf("-cp");
        return Arrays.stream(all, 0, classPath)
                .filter(option -> !option.startsWith("-Ddiuna."))
                .toList();
    }

    /**
     * Lays three zones of equal length over one virtual strip, with a rainbow each; returns when they are played.
     *
     * @param data the data folder
     * @param pixels pixels of the strip, divisible by 3 or not
     */
    void showRainbows(Path data, int pixels) throws IOException, InterruptedException {
        Path config = data.resolve("config");
        Files.writeString(config.resolve("io.diuna.driver.virtual~main.json"), "{\"pixels\": " + pixels + "}");
        for (int i = 0; i < ZONES.size(); i++) {
            int from = pixels * i / ZONES.size();
            int to = pixels * (i + 1) / ZONES.size() - 1;
            Files.writeString(
                    config.resolve("io.diuna.zone~" + ZONES.get(i) + ".json"),
                    "{\"ranges\": [\"main:" + from + "-" + to + "\"]}");
        }
        setLooks("{\"animation\": \"rainbow\"}");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (length() != pixels) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("The zones were not laid out anew: " + get("zones"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Changes the look of all three zones. */
    void setLooks(String change) throws IOException, InterruptedException {
        for (String zone : ZONES) {
            send(HttpRequest.newBuilder(api.resolve("zones/" + zone))
                    .header("Content-Type", "application/json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(change))
                    .build());
        }
    }

    private int length() throws IOException {
        return get("zones").getJsonArray("zones").getValuesAs(JsonObject.class).stream()
                .mapToInt(zone -> zone.getInt("length"))
                .sum();
    }

    private JsonObject status() throws IOException {
        return get("status");
    }

    private JsonObject get(String path) throws IOException {
        try (JsonReader json = Json.createReader(
                new StringReader(send(HttpRequest.newBuilder(api.resolve(path)).build())))) {
            return json.readObject();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (int i = 0; i < MOST_TRIES && response.statusCode() == UNAVAILABLE; i++) { // Diuna is still starting
            TimeUnit.MILLISECONDS.sleep(200);
            response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
