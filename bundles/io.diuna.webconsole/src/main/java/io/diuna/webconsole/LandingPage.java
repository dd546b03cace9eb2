// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Landing page of the console: the page "Diuna" in the place of the list of bundles. */
final class LandingPage {

    private static final String ROOT = "/console";

    private LandingPage() {}

    /** Returns true if somebody opens the console without the name of a page. */
    static boolean isWantedBy(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") && (path.endsWith(ROOT) || path.endsWith(ROOT + "/"));
    }

    static void open(HttpServletRequest request, HttpServletResponse response) {
        Redirect.send(response, request.getRequestURI().endsWith("/") ? "diuna" : "console/diuna");
    }
}
