// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response of a {@link RestRoute}.
 *
 * @param status HTTP status, 200 to 299
 * @param json body as JSON text; null for none
 * @param headers further response headers by their names
 * @param content body of another type, whose type is in the headers; null for none
 */
public record RestResponse(
        int status,
        @Nullable String json,
        Map<String, String> headers,
        @Nullable Content content) {

    /** Body that is written when the response is sent. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the body. Until its first byte an exception becomes a problem, as in {@link RestRoute.Handler}.
         *
         * @param out the body; stays open
         * @throws IOException if the client has disconnected
         */
        void write(OutputStream out) throws IOException;
    }

    /** Copies the headers. */
    public RestResponse {
        headers = Map.copyOf(headers);
    }

    /** Creates a response with a body as JSON text, or none. */
    public RestResponse(int status, @Nullable String json, Map<String, String> headers) {
        this(status, json, headers, null);
    }

    /** Returns 200 with a body as JSON text. */
    public static RestResponse ok(String json) {
        return new RestResponse(200, json, Map.of());
    }

    /** Returns 201 with a body and the path of the new resource. */
    public static RestResponse created(String json, String location) {
        return new RestResponse(201, json, Map.of("Location", location));
    }

    /**
     * Returns 200 with a file, which browsers save.
     *
     * @param type media type
     * @param fileName proposed name, of letters, digits, dots and hyphens
     */
    public static RestResponse file(String type, String fileName, Content content) {
        return new RestResponse(
                200,
                null,
                Map.of("Content-Type", type, "Content-Disposition", "attachment; filename=\"" + fileName + "\""),
                content);
    }

    /** Returns 204 without a body. */
    public static RestResponse noContent() {
        return new RestResponse(204, null, Map.of());
    }
}
