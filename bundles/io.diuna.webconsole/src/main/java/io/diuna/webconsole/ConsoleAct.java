// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.HttpCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Act of an administrator in the console, as the audit log has it. */
final class ConsoleAct {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Parameters that say what is done. The values of configurations may be secrets. */
    private static final List<String> PARAMETERS = List.of(
            "action",
            "apply",
            "create",
            "delete",
            "unbind",
            "factoryPid",
            "shutdown_type",
            "plugin",
            "animation",
            "layer");

    private static final String FORM = "application/x-www-form-urlencoded";

    private ConsoleAct() {}

    /** Returns true for a request that does more than read. */
    static boolean isIn(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Returns method, path, and what a form says about the act. The body of an upload is left to the console. */
    static String describe(HttpServletRequest request) {
        StringBuilder act = new StringBuilder(request.getMethod() + " " + request.getRequestURI());
        String type = request.getContentType();
        if (type != null && type.startsWith(FORM)) {
            for (String name : PARAMETERS) {
                String value = request.getParameter(name);
                if (value != null) {
                    act.append(' ').append(name).append('=').append(value);
                }
            }
        }
        return act.toString();
    }

    static void record(AccessControl access, HttpServletRequest request, String act, int status) {
        access.record(new HttpCaller(request.getRemoteAddr(), request.isSecure(), request::getHeader), act, status);
    }
}
