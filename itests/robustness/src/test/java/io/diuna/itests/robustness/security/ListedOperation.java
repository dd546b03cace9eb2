// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Operation of the resource {@code security/operations.txt}.
 *
 * @param scope right that it needs: {@code public}, {@code control} or {@code admin}
 * @param method HTTP method
 * @param path path with at most one placeholder, as the description of the API has it
 * @param id what takes the placeholder's place; empty for none
 * @param body JSON, {@code form:} and a form, {@code @} and the name of something that the test has; empty for none
 * @param statuses regular expressions of the statuses with the right credentials, between commas
 */
record ListedOperation(String scope, String method, String path, String id, String body, String statuses) {

    private static final String FORM = "form:";
    private static final List<String> STREAMS = List.of("/api/v1/events", "/api/v1/frames", "/ws");

    /** Returns all, in the order of the list. */
    static List<ListedOperation> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ListedOperation.class.getResourceAsStream("/security/operations.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ListedOperation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedOperation of(String line) {
        List<String> fields = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        while (fields.size() < 6) {
            fields.add("");
        }
        String statuses = fields.get(5).isEmpty() ? "2.." : fields.get(5);
        return new ListedOperation(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), statuses);
    }

    /** Returns the name of the operation. */
    String key() {
        return method + " " + path;
    }

    boolean isPublic() {
        return scope.equals("public");
    }

    boolean isAdmin() {
        return scope.equals("admin");
    }

    /** Returns true for an operation of the REST API, which the description has. */
    boolean isDescribed() {
        return !path.startsWith("/json")
                && !isConsole()
                && !List.of("/presets.json", "/ws").contains(path);
    }

    /** Returns true for a page of the console, whose paths and methods are not Diuna's. */
    boolean isConsole() {
        return path.startsWith("/system/console");
    }

    /** Returns true if access is checked as for reading: not in scope admin, and not for a stream that stays open. */
    boolean isRead() {
        return method.equals("GET") && !isAdmin() && !STREAMS.contains(path);
    }

    /** Returns true for an operation that takes JSON, or a file, in a body of a type that no form has. */
    boolean takesTypedBody() {
        return !body.isEmpty() && !body.startsWith(FORM) && !body.equals("@upgrade");
    }

    /** Returns true if the path has a placeholder. */
    boolean hasId() {
        return path.contains("{");
    }

    /** Returns the path with another id. */
    String target(String other) {
        return path.replaceFirst("\\{[A-Za-z]+}", other);
    }

    /** Returns true for a status that the operation has with the right credentials. */
    boolean isRight(int status) {
        return Arrays.stream(statuses.split(",", -1))
                .anyMatch(one -> Integer.toString(status).matches(one.strip()));
    }

    /**
     * Returns the request, without credentials.
     *
     * @param things files and ids by their names
     */
    RawRequest request(int port, Map<String, byte[]> things) {
        List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1:" + port, "Connection: close"));
        String own = things.containsKey(id) ? new String(things.get(id), StandardCharsets.UTF_8) : id;
        byte[] bytes = things.get(body);
        if (body.equals("@upgrade")) {
            headers.set(1, "Connection: Upgrade");
            headers.addAll(List.of(
                    "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="));
            bytes = new byte[0];
        } else if (body.startsWith(FORM)) {
            headers.add("Content-Type: application/x-www-form-urlencoded");
            bytes = body.substring(FORM.length()).getBytes(StandardCharsets.UTF_8);
        } else if (bytes != null) {
            headers.add("Content-Type: application/octet-stream");
        } else {
            if (!body.isEmpty()) {
                headers.add("Content-Type: application/json");
            }
            bytes = body.getBytes(StandardCharsets.UTF_8);
        }
        return new RawRequest(method, target(own), headers, bytes);
    }

    @Override
    public String toString() {
        return key() + (id.isEmpty() ? "" : " (" + id + ")");
    }
}
