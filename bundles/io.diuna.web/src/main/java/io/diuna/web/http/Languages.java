// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Languages that a request asks for. */
public final class Languages {

    /** Most languages that are looked at. */
    private static final int MOST = 8;

    private Languages() {}

    /** Returns the languages of the header {@code Accept-Language}, best first; empty without the header. */
    public static List<Locale> of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return List.of(); // the servlet container would give the language of the computer
        }
        return Collections.list(request.getLocales()).stream().limit(MOST).toList();
    }
}
