// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.BodyReader;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.RequestBody;
import io.diuna.web.http.Response;
import io.diuna.web.http.Responses;
import io.diuna.web.rest.AnimationsResource;
import io.diuna.web.rest.MasterResource;
import io.diuna.web.rest.MetricsResource;
import io.diuna.web.rest.PalettesResource;
import io.diuna.web.rest.PluginsResource;
import io.diuna.web.rest.Request;
import io.diuna.web.rest.Route;
import io.diuna.web.rest.Router;
import io.diuna.web.rest.StatusResource;
import io.diuna.web.rest.StripsResource;
import io.diuna.web.rest.TasksResource;
import io.diuna.web.rest.ZonesResource;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Everything below {@code /api} that is asked and answered. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends GuardedServlet {

    private final transient Router router;

    @Activate
    public ApiServlet(@Reference AccessControl access, @Reference ServiceRefs backstage, BundleContext context) {
        this(access, new Router(routes(backstage, context)));
    }

    ApiServlet(AccessControl access, Router router) {
        super(access, new FailureLog(System::nanoTime));
        this.router = router;
    }

    private static List<Route> routes(ServiceRefs backstage, BundleContext context) {
        return Stream.of(
                        new StatusResource(
                                        Versions.of(context),
                                        () -> ManagementFactory.getRuntimeMXBean()
                                                        .getUptime()
                                                / 1000,
                                        backstage::monitor,
                                        backstage::control,
                                        backstage::plugins,
                                        backstage::files)
                                .routes(),
                        new ZonesResource(backstage::control, backstage::catalog, backstage::zones).routes(),
                        new MasterResource(backstage::control).routes(),
                        new StripsResource(backstage::strips).routes(),
                        new AnimationsResource(backstage::catalog).routes(),
                        new PalettesResource(backstage::control).routes(),
                        new PluginsResource(
                                        backstage::plugins,
                                        context.getDataFile("uploads").toPath())
                                .routes(),
                        new TasksResource(backstage::tasks).routes(),
                        new MetricsResource(backstage::monitor).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected Scope scope(HttpServletRequest request) {
        return router.scope(request.getMethod(), request.getPathInfo());
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Router.Match match = router.find(request.getMethod(), request.getPathInfo());
        BodyRule rule = match.route().body();
        if (rule == null) {
            Responses.reply(response, match.route().handler().answer(new Request(match.id(), null)));
            return;
        }
        BodyReader.Receiver receiver = new BodyReader.Receiver() {
            @Override
            public void complete(RequestBody body) {
                safely(request, response, () -> Responses.reply(response, reply(match, body)));
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

    /** The body gives its place back before its sender hears the answer and sends the next one. */
    private static Response reply(Router.Match match, RequestBody body) throws IOException {
        try (body) {
            return match.route().handler().answer(new Request(match.id(), body));
        }
    }
}
