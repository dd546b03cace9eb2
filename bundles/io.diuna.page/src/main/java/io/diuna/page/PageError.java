// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Error responses of the page, as problem details (RFC 9457). Their texts are constants, so nothing has to be escaped. */
enum PageError {
    /** 404: no file has this path. */
    NOT_FOUND(404, "Not Found", "The page has no file at this path", "", ""),
    /** 405: another method than GET and HEAD. */
    READ_ONLY(
            405,
            "Method Not Allowed",
            "This method is not allowed for files of the page; allowed: GET, HEAD",
            "Allow",
            "GET, HEAD"),
    /** 503: the web console, which starts last, is not there. Browsers load it again by themselves. */
    NO_CONSOLE(
            503,
            "Service Unavailable",
            "The web console is starting or being updated; it appears in a moment",
            "Refresh",
            "2"),
    /** 503: the REST API or the metrics are not registered. */
    UNAVAILABLE(
            503,
            "Service Unavailable",
            "The REST API is starting or being updated; try again in a moment",
            "Retry-After",
            "1");

    private final int status;
    private final String header;
    private final String value;
    private final String body;

    PageError(int status, String title, String detail, String header, String value) {
        this.status = status;
        this.header = header;
        this.value = value;
        this.body = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                + detail + "\"}";
    }

    /** Writes the response. */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (!header.isEmpty()) {
            response.setHeader(header, value);
        }
        response.setContentType("application/problem+json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
