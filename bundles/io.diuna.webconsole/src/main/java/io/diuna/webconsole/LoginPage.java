// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Way from the console to Diuna's page, which has the login, and back. Locations are relative, for proxies with a path prefix. */
final class LoginPage {

    private LoginPage() {}

    /** Returns true if a person opens a page of the console in a browser; programs get a challenge instead. */
    static boolean isWantedBy(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("Authorization") == null
                && accept != null
                && accept.contains("text/html");
    }

    /** Opens the login, which comes back to the console. */
    static void open(HttpServletRequest request, HttpServletResponse response) {
        Redirect.send(response, root(request) + "?login=console");
    }

    /** Opens the page after a log-out. */
    static void close(HttpServletRequest request, HttpServletResponse response) {
        Redirect.send(response, root(request));
    }

    private static String root(HttpServletRequest request) {
        String prefix = PathPrefix.ofProxy(request); // in front of the path once the filter has put it there
        String path = request.getRequestURI();
        String own = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        long depth = own.chars().filter(c -> c == '/').count() - 1;
        return depth <= 0 ? "./" : "../".repeat((int) depth);
    }
}
