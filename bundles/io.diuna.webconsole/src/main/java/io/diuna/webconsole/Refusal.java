// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.webconsole.section.Html;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Refusal of a request by a script of the console, which shows the answer in a dialog, as HTML. */
final class Refusal {

    private Refusal() {}

    /**
     * Writes the response: plain text for programs.
     *
     * @param why a sentence without a full stop
     */
    static void write(HttpServletRequest request, HttpServletResponse response, int status, String why) {
        boolean byScript = request.getHeader("X-Requested-With") != null;
        PlainText.write(response, status, byScript ? Html.escaped(why) : why);
    }
}
