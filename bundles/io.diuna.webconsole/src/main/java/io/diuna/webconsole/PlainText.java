// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refusal of a request, in one sentence. */
final class PlainText {

    private PlainText() {}

    /**
     * Writes the response.
     *
     * @param why a sentence without a full stop
     */
    static void write(HttpServletResponse response, int status, String why) {
        byte[] text = (why + ".\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(text.length);
        try {
            response.getOutputStream().write(text);
        } catch (IOException e) {
            // The client has disconnected.
        }
    }
}
