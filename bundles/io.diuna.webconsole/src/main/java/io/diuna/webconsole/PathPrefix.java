// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;

/** Path under which a reverse proxy shows Diuna, such as {@code /lights}; empty for the root. */
final class PathPrefix {

    /** Header in which reverse proxies tell it. */
    static final String HEADER = "X-Forwarded-Prefix";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final int LONGEST = 200;

    private PathPrefix() {}

    /** Returns the path that the proxy tells; empty if it tells none, or what is no path. */
    static String ofProxy(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null ? "" : clean(header);
    }

    /** Returns the path of the page from which somebody has opened this one; empty if that is not known. */
    static String ofPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            String path = referer == null ? null : URI.create(referer).getPath();
            return path == null || !path.endsWith("/") || path.contains("/system/console") ? "" : clean(path);
        } catch (IllegalArgumentException e) {
            return ""; // no URI
        }
    }

    private static String clean(String text) {
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return path.length() <= LONGEST && PATH.matcher(path).matches() ? path : "";
    }
}
