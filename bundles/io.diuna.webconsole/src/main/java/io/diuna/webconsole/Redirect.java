// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Redirect of a browser. Locations are relative, for proxies with a path prefix. */
final class Redirect {

    private Redirect() {}

    /** Sends the browser to a location, by GET. */
    static void send(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "no-store");
        try {
            response.flushBuffer(); // else the console redirects on its own
        } catch (IOException e) {
            // The client has disconnected.
        }
    }
}
