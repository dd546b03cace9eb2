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
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Filter for the pages Bundles and Components: bundles that Diuna needs are not stopped or uninstalled by a click, nor are their
 * components disabled. Any thread may call.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern({"/bundles/*", "/components/*"})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class ProtectionFilter extends HttpFilter {

    private static final int CONFLICT = 409;
    private static final Set<String> REFUSED = Set.of("stop", "uninstall");
    private static final String COMPONENTS = "/components/";

    private final transient ProtectedBundles bundles;
    private final transient ServiceComponentRuntime components;

    @Activate
    public ProtectionFilter(BundleContext context, @Reference ServiceComponentRuntime components) {
        bundles = new ProtectedBundles(context);
        this.components = components;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String refusal = request.getMethod().equals("POST") ? refusal(request) : null;
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            Refusal.write(request, response, CONFLICT, refusal);
        }
    }

    /** Returns why nothing is done; null if the request is another one. */
    private @Nullable String refusal(HttpServletRequest request) {
        String path = request.getRequestURI();
        String action = String.valueOf(request.getParameter("action"));
        int component = path.indexOf(COMPONENTS);
        if (component >= 0) {
            return action.equals("disable")
                    ? bundleOf(path.substring(component + COMPONENTS.length()))
                            .map(ProtectionFilter::componentRefusal)
                            .orElse(null)
                    : null;
        }
        return REFUSED.contains(action)
                ? bundles.find(path.substring(path.lastIndexOf('/') + 1))
                        .map(ProtectionFilter::bundleRefusal)
                        .orElse(null)
                : null;
    }

    /**
     * Returns the bundle of a component if it is protected.
     *
     * @param path id of the component, or id of its bundle and name: {@code 57/io.diuna.web.ApiServlet}
     */
    private Optional<Bundle> bundleOf(String path) {
        int slash = path.indexOf('/');
        if (slash > 0) {
            return bundles.find(path.substring(0, slash));
        }
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(component -> path.equals(Long.toString(component.id)))
                .findFirst()
                .flatMap(component -> bundles.find(Long.toString(component.description.bundle.id)));
    }

    private static String bundleRefusal(Bundle bundle) {
        return "Diuna needs the bundle " + bundle.getSymbolicName()
                + " and would start it again at once, so nothing was done. To restart it, press 'Refresh Package"
                + " Imports'; to try another version, 'Update'; to end Diuna, 'Stop' on the page System Information";
    }

    private static String componentRefusal(Bundle bundle) {
        return "Diuna needs the components of " + bundle.getSymbolicName()
                + ", so nothing was done. To restart them, press 'Refresh Package Imports' of it on the page Bundles";
    }
}
