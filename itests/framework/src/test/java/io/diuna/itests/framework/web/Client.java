// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import io.diuna.itests.framework.light.Eventually;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** Asks the running Diuna over HTTP. */
public final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String authorization;

    private Client(String root, String authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    /**
     * A client without a password; waits until the REST API answers and the show that ships is all there: configurations
     * come on a thread of their own, while bundles are started on another.
     */
    public static Client of(BundleContext context) {
        Client client = new Client("http://127.0.0.1:" + context.getProperty("diuna.http.port"), "");
        Eventually.until("the REST API answers", () -> client.tells("status"));
        Eventually.until("the strip is there", () -> client.tells("strips", "main"));
        Eventually.until("the zones are there", () -> client.tells("zones", "left", "centre", "right"));
        Eventually.until(
                "the animations are there", () -> client.tells("animations", "solid", "rainbow", "breathe", "snake"));
        Eventually.until("the plugins are started", client::isRefusedForGood);
        return client;
    }

    /** The same with a user and a password. */
    public Client as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Client(root, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Returns the origin of its pages, for requests as a browser sends them. */
    String origin() {
        return root;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> patch(String path, String json, String... headers) {
        return send("PATCH", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the body of a download. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", authorization)
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an answer that may never end, as they come; to be closed. */
    Stream<String> lines(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private boolean tells(String path, String... ids) {
        try {
            HttpResponse<String> answer = get("/api/v1/" + path);
            return answer.statusCode() == 200
                    && Stream.of(ids).allMatch(id -> answer.body().contains("\"id\":\"" + id + "\""));
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    /** Until the plugins are started, an unknown animation may be one of theirs, which is 503. */
    private boolean isRefusedForGood() {
        return patch("/api/v1/zones/left", "{\"animation\":\"unknown\"}").statusCode() != 503;
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
