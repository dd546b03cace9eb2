// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.task.TaskMonitor;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The console's page "Diuna". The console finds it by its label, draws head and menu around it, and lets only the
 * administrator see it. Fields, not constructor arguments, because only fields and methods can be dynamic.
 */
@Component(
        service = Servlet.class,
        property = {"felix.webconsole.label=diuna", "felix.webconsole.title=Diuna", "felix.webconsole.category=Main"})
public final class ConsoleMetricsServlet extends HttpServlet {

    private static final int RELOAD_SECONDS = 2;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable FrameMonitor monitor;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable TaskMonitor tasks;

    @Activate
    public ConsoleMetricsServlet() {}

    ConsoleMetricsServlet(@Nullable FrameMonitor monitor, @Nullable TaskMonitor tasks) {
        this.monitor = monitor;
        this.tasks = tasks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reload = request.getParameter("reload") != null;
        if (reload) {
            response.setHeader("Refresh", String.valueOf(RELOAD_SECONDS));
        }
        ConsoleMetricsPage page = new ConsoleMetricsPage();
        page.link(reload ? "?" : "?reload", reload ? "Stand still" : "Reload every " + RELOAD_SECONDS + " s");
        FrameMonitor frames = monitor;
        if (frames == null) {
            page.missing("The frame scheduler");
        } else {
            page.show(frames);
        }
        TaskMonitor registry = tasks;
        if (registry == null) {
            page.missing("The list of tasks");
        } else {
            page.show(registry);
        }
        response.getWriter().write(page.toString());
    }
}
