// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import io.diuna.api.DiunaException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Error response as problem details (RFC 9457). It has no stack trace, because it is a regular response and not a fault.
 */
public final class HttpProblem extends DiunaException {

    private static final long serialVersionUID = 1;

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final int status;
    private final String detail;
    private final @Nullable String field;
    private final transient Map<String, String> headers;

    private HttpProblem(int status, String detail, @Nullable String field, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.detail = detail;
        this.field = field;
        this.headers = headers;
    }

    /**
     * Creates a problem.
     *
     * @param status HTTP status, 400 to 599
     * @param detail text for people: what is wrong, with which thing, and what to do
     */
    public static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, detail, null, Map.of());
    }

    /**
     * Creates a 422 for a field whose value cannot be used.
     *
     * @param field path of the field, such as {@code transition.kind} or {@code ranges[0].strip}
     * @param detail text for people
     */
    public static HttpProblem invalid(String field, String detail) {
        return new HttpProblem(422, detail, field, Map.of());
    }

    /**
     * Creates a 404.
     *
     * @param what kind of thing, such as {@code zone}
     * @param id the id that does not exist
     */
    public static HttpProblem notFound(String what, String id) {
        return of(404, "There is no " + what + " '" + id + "'");
    }

    /** Returns a copy whose only additional response header is this one. */
    public HttpProblem with(String header, String value) {
        return new HttpProblem(status, detail, field, Map.of(header, value));
    }

    @Override
    public String getMessage() {
        return detail;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the reason phrase of the status. */
    public String title() {
        return TITLES.getOrDefault(status, "Error");
    }

    /** Returns the path of the field that is wrong; null if the problem is not about a field. */
    public @Nullable String field() {
        return field;
    }

    /** Returns the additional response headers. */
    public Map<String, String> headers() {
        return headers;
    }
}
