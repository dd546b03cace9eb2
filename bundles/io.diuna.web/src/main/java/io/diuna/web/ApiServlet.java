// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.web.http.BodyReader;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.http.Languages;
import io.diuna.web.http.RequestBody;
import io.diuna.web.http.Responses;
import io.diuna.web.openapi.ApiRoot;
import io.diuna.web.rest.PlatformVersion;
import io.diuna.web.route.RouteMatch;
import io.diuna.web.route.Router;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** REST API below {@code /api}: routes requests to the {@link RestResource} services of all bundles. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends GuardedServlet {

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

    private final transient Router router;

    /** Keeps uploads in the bundle's data area. */
    @Activate
    public ApiServlet(@Reference AccessControl access, BundleContext context) {
        this(access, context.getDataFile("uploads").toPath(), PlatformVersion.of(context));
    }

    ApiServlet(AccessControl access, Path uploads, String version) {
        super(access, new FailureLog(System::nanoTime));
        this.router = new Router(ROOTS, uploads);
        addResource(new ApiRoot(version, router::routes));
    }

    /** Adds a resource. Called by Declarative Services on any thread. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        router.add(resource, resource.routes());
    }

    void removeResource(RestResource resource) {
        router.remove(resource);
    }

    @Override
    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        RouteMatch match = router.match(request.getMethod(), request.getPathInfo());
        return new Endpoint(match.scope(), request.getMethod(), () -> answer(match, request, response));
    }

    private void answer(RouteMatch match, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        HttpCaller caller = new HttpCaller(request.getRemoteAddr(), request.isSecure(), request::getHeader);
        RestRequest call =
                new RestRequest(match.id(), query, InputStream.nullInputStream(), caller, Languages.of(request));
        BodyRule rule = match.route().body();
        if (rule == null) {
            Responses.send(response, call(match, call));
            return;
        }
        BodyReader.Receiver receiver = new BodyReader.Receiver() {
            @Override
            public void complete(RequestBody body) {
                safely(request, response, () -> Responses.send(response, call(match, call, body)));
            }

            @Override
            public void refuse(HttpProblem problem) {
                safely(request, response, () -> {
                    throw problem;
                });
            }
        };
        BodyReader.collect(request, rule, receiver, System::nanoTime);
    }

    /** Closes the body before the response is sent, so that the client can send the next one at once. */
    private static RestResponse call(RouteMatch match, RestRequest request, RequestBody body) throws IOException {
        try (body;
                InputStream in = body.open()) {
            return call(match, request.withBody(in));
        }
    }

    private static RestResponse call(RouteMatch match, RestRequest request) throws IOException {
        return match.route().route().handler().answer(request);
    }
}
