// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer that is an error, in the words of RFC 9457. It carries no stack trace: it is an answer, not a bug. */
public final class HttpProblem extends DiunaException {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final int status;
    private final @Nullable String field;
    private final Map<String, String> headers;

    private HttpProblem(int status, String detail, @Nullable String field, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.field = field;
        this.headers = headers;
    }

    /**
     * Any problem.
     *
     * @param status the HTTP status
     * @param detail what is wrong, with which thing, and what would be right
     */
    public static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, detail, null, Map.of());
    }

    /** A value that cannot be used: 422. */
    public static HttpProblem wrong(String field, String detail) {
        return new HttpProblem(422, detail, field, Map.of());
    }

    /** The same from the side that knows the values: 422. */
    public static HttpProblem wrong(ConfigurationException e) {
        return wrong(e.field(), Objects.requireNonNullElse(e.getMessage(), "It cannot be used"));
    }

    /** Something that is not there: 404. */
    public static HttpProblem unknown(String what, String id) {
        return of(404, "There is no " + what + " '" + id + "'");
    }

    /** A part of Diuna that is not there at this moment: 503. */
    public static HttpProblem absent(String part) {
        return of(503, "The " + part + " is not there yet; try again in a moment")
                .with("Retry-After", "1");
    }

    /** The same with one more response header. */
    public HttpProblem with(String header, String value) {
        return new HttpProblem(status, getMessage(), field, Map.of(header, value));
    }

    /** Its message: always there. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? title() : message;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    public int status() {
        return status;
    }

    /** The status in words. */
    public String title() {
        return TITLES.getOrDefault(status, "Error");
    }

    /** The field that was wrong, if it was one. */
    public @Nullable String field() {
        return field;
    }

    /** Response headers that belong to it. */
    public Map<String, String> headers() {
        return headers;
    }
}
