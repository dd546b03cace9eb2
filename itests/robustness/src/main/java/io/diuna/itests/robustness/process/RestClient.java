// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Client of the REST API and the console, with the administrator's password. Any thread may call. */
public final class RestClient {

    /** Status of an answer that did not come. */
    public static final int NO_ANSWER = 0;

    /** Password of the administrator in these tests. */
    public static final String PASSWORD = "correct-horse-battery";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int UNAVAILABLE = 503;
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient http;
    private final String root;
    private final long patienceNanos;
    private final AtomicInteger repeated = new AtomicInteger();
    private final String authorization =
            "Basic " + Base64.getEncoder().encodeToString(("diuna:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    public RestClient(int port) {
        this(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                "http://127.0.0.1:" + port,
                Duration.ZERO);
    }

    private RestClient(HttpClient http, String root, Duration patience) {
        this.http = http;
        this.root = root;
        patienceNanos = patience.toNanos();
    }

    /** Returns a client that repeats requests for as long while their answer is 503 with {@code Retry-After}, as clients should. */
    public RestClient repeating(Duration patience) {
        return new RestClient(http, root, patience);
    }

    /** Returns the number of requests that were repeated. */
    public int repeated() {
        return repeated.get();
    }

    /**
     * Answer.
     *
     * @param status HTTP status, or {@link #NO_ANSWER}
     * @param body text, or the error
     */
    public record Answer(int status, String body) {

        /** Returns true for a status from 200 to 299. */
        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** Returns true if the request was refused because of its content, so that nothing has changed. */
        public boolean isRefused() {
            return status >= 400 && status < 500;
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        public JsonArray list(String name) {
            return json().getJsonArray(name);
        }
    }

    public Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    public Answer json(String method, String path, String json) {
        return send(method, path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer upload(Path jar) {
        return upload("/api/v1/plugins", jar);
    }

    /** Uploads a jar, also of an earlier version. */
    public Answer uploadAnyVersion(Path jar) {
        return upload("/api/v1/plugins?downgrade=true", jar);
    }

    private Answer upload(String path, Path jar) {
        try {
            return send("POST", path, "application/java-archive", BodyPublishers.ofFile(jar));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Downloads a backup into a file. */
    public Answer backUp(Path file) {
        try {
            HttpResponse<Path> answer =
                    http.send(request("GET", "/api/v1/backup", "", BodyPublishers.noBody()), BodyHandlers.ofFile(file));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Disposition").orElse(""));
        } catch (IOException e) {
            return new Answer(NO_ANSWER, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(NO_ANSWER, e.toString());
        }
    }

    /** Uploads a backup. */
    public Answer restore(byte[] backup, boolean restart) {
        return send(
                "POST", "/api/v1/restore?restart=" + restart, "application/zip", BodyPublishers.ofByteArray(backup));
    }

    public Answer form(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private HttpRequest request(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(LIMIT)
                .header("Authorization", authorization)
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return request.build();
    }

    private Answer send(String method, String path, String type, BodyPublisher body) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request(method, path, type, body), BodyHandlers.ofString());
            while (answer.statusCode() == UNAVAILABLE
                    && answer.headers().firstValue("Retry-After").isPresent()
                    && System.nanoTime() - begin < patienceNanos) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                repeated.incrementAndGet();
                answer = http.send(request(method, path, type, body), BodyHandlers.ofString());
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(NO_ANSWER, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(NO_ANSWER, e.toString());
        }
    }
}
