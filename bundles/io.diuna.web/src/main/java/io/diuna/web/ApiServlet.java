// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.openapi.ApiRoot;
import io.diuna.web.rest.PlatformVersion;
import io.diuna.web.route.OutsideRoutes;
import io.diuna.web.route.RestServlet;
import io.diuna.web.route.Router;
import io.diuna.web.route.ServletWhiteboard;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * REST API: routes requests to the {@link RestResource} services of all bundles. It serves {@code /api}; for routes outside of
 * it, it registers further servlets while they are there.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends RestServlet {

    /** Roots of this bundle's own resources: known before the services behind them are there. */
    static final Map<String, Scope> ROOTS = Map.ofEntries(
            Map.entry("v1/access", Scope.ADMIN),
            Map.entry("v1/animations", Scope.CONTROL),
            Map.entry("v1/backup", Scope.ADMIN),
            Map.entry("v1/drivers", Scope.CONTROL),
            Map.entry("v1/groups", Scope.CONTROL),
            Map.entry("v1/layers", Scope.CONTROL),
            Map.entry("v1/master", Scope.CONTROL),
            Map.entry("v1/metrics", Scope.CONTROL),
            Map.entry("v1/night-light", Scope.CONTROL),
            Map.entry("v1/palettes", Scope.CONTROL),
            Map.entry("v1/place", Scope.ADMIN),
            Map.entry("v1/playlists", Scope.CONTROL),
            Map.entry("v1/plugin-index", Scope.ADMIN),
            Map.entry("v1/plugins", Scope.ADMIN),
            Map.entry("v1/redo", Scope.CONTROL),
            Map.entry("v1/restore", Scope.ADMIN),
            Map.entry("v1/scenes", Scope.CONTROL),
            Map.entry("v1/schedules", Scope.CONTROL),
            Map.entry("v1/session", Scope.PUBLIC),
            Map.entry("v1/signals", Scope.CONTROL),
            Map.entry("v1/status", Scope.CONTROL),
            Map.entry("v1/strips", Scope.CONTROL),
            Map.entry("v1/tasks", Scope.ADMIN),
            Map.entry("v1/tokens", Scope.ADMIN),
            Map.entry("v1/undo", Scope.CONTROL),
            Map.entry("v1/zones", Scope.CONTROL));

    private final transient OutsideRoutes outside;

    /** Keeps uploads in the bundle's data area. */
    @Activate
    public ApiServlet(@Reference AccessControl access, BundleContext context) {
        this(
                access,
                context.getDataFile("uploads").toPath(),
                PlatformVersion.of(context),
                new ServletWhiteboard(context));
    }

    ApiServlet(AccessControl access, Path uploads, String version) {
        this(access, uploads, version, (root, servlet) -> () -> {});
    }

    private ApiServlet(AccessControl access, Path uploads, String version, OutsideRoutes.Whiteboard whiteboard) {
        super(access, new Router("/api", ROOTS, uploads));
        Router router = new Router("", Map.of(), uploads);
        outside = new OutsideRoutes(router, new RestServlet(access, router), whiteboard);
        addResource(new ApiRoot(version, router()::routes));
    }

    /** Adds a resource. Called by Declarative Services on any thread. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        List<RestRoute> routes = resource.routes();
        router().add(
                        resource,
                        routes.stream().filter(route -> !route.isOutsideApi()).toList());
        outside.add(resource, routes.stream().filter(RestRoute::isOutsideApi).toList());
    }

    void removeResource(RestResource resource) {
        router().remove(resource);
        outside.remove(resource);
    }

    /** Removes the servlets of paths outside {@code /api}. */
    @Deactivate
    void close() {
        outside.close();
    }
}
