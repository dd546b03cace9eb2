// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Filter for the page Bundles: bundles that Diuna needs are not stopped or uninstalled by a click. Any thread may call. */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/bundles/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class ProtectionFilter extends HttpFilter {

    private static final int CONFLICT = 409;
    private static final Set<String> REFUSED = Set.of("stop", "uninstall");

    private final transient ProtectedBundles bundles;

    @Activate
    public ProtectionFilter(BundleContext context) {
        bundles = new ProtectedBundles(context);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Bundle> refused = refused(request);
        if (refused.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Refusal.write(
                request,
                response,
                CONFLICT,
                "Diuna needs the bundle " + refused.get().getSymbolicName()
                        + " and would start it again at once, so nothing was done. To restart it, press 'Refresh"
                        + " Package Imports'; to try another version, 'Update'; to end Diuna, 'Stop' on the page"
                        + " System Information");
    }

    /** Returns the bundle that must not be stopped as requested; empty if the request is another one. */
    private Optional<Bundle> refused(HttpServletRequest request) {
        String path = request.getRequestURI();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return request.getMethod().equals("POST") && REFUSED.contains(String.valueOf(request.getParameter("action")))
                ? bundles.find(name)
                : Optional.empty();
    }
}
