// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.log.LogMonitor;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.task.TaskMonitor;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
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
public final class ConsoleServlet extends HttpServlet {

    private static final int RELOAD_SECONDS = 2;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable HealthMonitor health;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable FrameMonitor frames;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable LightControl light;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable LayerAdmin layers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable PluginAdmin plugins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable SignalCatalog signals;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable EventMonitor events;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable LogMonitor log;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable TaskMonitor tasks;

    @Activate
    public ConsoleServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean autoReload = request.getParameter("reload") != null;
        if (autoReload) {
            response.setHeader("Refresh", String.valueOf(RELOAD_SECONDS));
        }
        Html page = new Html();
        String done = request.getParameter("done");
        if (done != null) {
            page.line(done);
        }
        page.link(
                autoReload ? "?" : "?reload", autoReload ? "Stop reloading" : "Reload every " + RELOAD_SECONDS + " s");
        String least = LogSection.level(request.getParameter("level"));
        section(page, "Health", health, HealthSection::write);
        section(page, "Zone list", light, ZoneSection::write);
        section(page, "Frame scheduler", frames, FrameSection::write);
        section(page, "Plugin list", plugins, PluginSection::write);
        section(page, "Layer list", layers, LayerSection::write);
        section(page, "Signal list", signals, SignalSection::write);
        section(page, "Log", log, (html, records) -> LogSection.write(html, records, least));
        section(page, "Event bus", events, EventSection::write);
        section(page, "Task list", tasks, TaskSection::write);
        response.getWriter().write(page.toString());
    }

    private static <T> void section(Html page, String what, @Nullable T service, BiConsumer<Html, T> content) {
        if (service == null) {
            page.line(what + " not available right now");
        } else {
            content.accept(page, service);
        }
    }

    /** Does what a button asks for, and shows the page with the answer. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String answer;
        try {
            answer = act(request);
        } catch (DiunaException e) {
            answer = Objects.requireNonNullElse(e.getMessage(), "Not possible right now");
        }
        Redirect.send(response, "diuna?done=" + URLEncoder.encode(answer, StandardCharsets.UTF_8));
    }

    private String act(HttpServletRequest request) {
        String plugin = request.getParameter("plugin");
        String layer = request.getParameter("layer");
        PluginAdmin pluginAdmin = plugins;
        LayerAdmin layerAdmin = layers;
        if (plugin != null && pluginAdmin != null) {
            return enable(pluginAdmin, plugin, request.getParameter("animation"));
        }
        if (layer != null && layerAdmin != null) {
            return layerAdmin.remove(layer)
                    ? "Layer '" + layer + "' is removed"
                    : "Layer '" + layer + "' is not shown any more";
        }
        return "Nothing was done: the service is not available right now; try again in a moment";
    }

    private static String enable(PluginAdmin admin, String plugin, @Nullable String animation) {
        if (animation == null) {
            return admin.release(plugin)
                    ? "Plugin '" + plugin + "' is enabled again"
                    : "Plugin '" + plugin + "' not found";
        }
        return admin.release(plugin, animation)
                ? "Animation '" + animation + "' of plugin '" + plugin + "' is enabled again"
                : "Animation '" + animation + "' of plugin '" + plugin + "' was not disabled";
    }
}
