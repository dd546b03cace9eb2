// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Recognises the console's requests that stop or restart the framework: its pages "System Information" and "Bundles". */
final class FrameworkStop {

    private static final Set<String> OTHER_SYSTEM_ACTIONS = Set.of("setStartLevel", "gc");
    private static final Set<String> BUNDLE_ACTIONS = Set.of("stop", "update", "refresh");

    private FrameworkStop() {}

    static boolean isRequestedBy(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        String path = request.getRequestURI();
        String action = String.valueOf(request.getParameter("action"));
        return (path.endsWith("/vmstat") && !OTHER_SYSTEM_ACTIONS.contains(action))
                || (path.endsWith("/bundles/0") && BUNDLE_ACTIONS.contains(action));
    }
}
