// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.metrics.PrometheusPage;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** All figures at {@code /metrics}, for Prometheus. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends GuardedServlet {

    private final transient PrometheusPage page;

    @Activate
    public MetricsServlet(@Reference AccessControl access, @Reference ServiceRefs backstage, BundleContext context) {
        this(
                access,
                new PrometheusPage(
                        Versions.of(context),
                        backstage::monitorOrNull,
                        backstage::controlOrNull,
                        backstage::pluginsOrNull,
                        backstage::tasksOrNull));
    }

    MetricsServlet(AccessControl access, PrometheusPage page) {
        super(access, new FailureLog(System::nanoTime));
        this.page = page;
    }

    @Override
    protected Scope scope(HttpServletRequest request) {
        return Scope.CONTROL;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw HttpProblem.of(405, "Figures can only be read").with("Allow", "GET, HEAD");
        }
        byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType(PrometheusPage.TYPE);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
