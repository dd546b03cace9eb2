// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
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
 * Page "Diuna" of the Felix Web Console, which adds header and menu and admits only the administrator. The services are dynamic
 * references, and therefore fields: constructor arguments cannot be dynamic.
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
    private transient volatile @Nullable HealthMonitor health;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable TaskMonitor tasks;

    @Activate
    public ConsoleMetricsServlet() {}

    ConsoleMetricsServlet(@Nullable FrameMonitor monitor, @Nullable HealthMonitor health, @Nullable TaskMonitor tasks) {
        this.monitor = monitor;
        this.health = health;
        this.tasks = tasks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean autoReload = request.getParameter("reload") != null;
        if (autoReload) {
            response.setHeader("Refresh", String.valueOf(RELOAD_SECONDS));
        }
        ConsoleMetricsPage page = new ConsoleMetricsPage();
        page.link(
                autoReload ? "?" : "?reload", autoReload ? "Stop reloading" : "Reload every " + RELOAD_SECONDS + " s");
        HealthMonitor list = health;
        if (list == null) {
            page.unavailable("Health");
        } else {
            page.health(list);
        }
        FrameMonitor frames = monitor;
        if (frames == null) {
            page.unavailable("Frame scheduler");
        } else {
            page.metrics(frames);
        }
        TaskMonitor registry = tasks;
        if (registry == null) {
            page.unavailable("Task list");
        } else {
            page.tasks(registry);
        }
        response.getWriter().write(page.toString());
    }
}
