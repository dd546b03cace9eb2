// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.log.LogLevels;
import io.diuna.platform.log.LogMonitor;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.webconsole.section.BundleSection;
import io.diuna.webconsole.section.EventSection;
import io.diuna.webconsole.section.FrameSection;
import io.diuna.webconsole.section.HealthSection;
import io.diuna.webconsole.section.Html;
import io.diuna.webconsole.section.LayerSection;
import io.diuna.webconsole.section.LevelSection;
import io.diuna.webconsole.section.LogSection;
import io.diuna.webconsole.section.Page;
import io.diuna.webconsole.section.PluginSection;
import io.diuna.webconsole.section.SignalSection;
import io.diuna.webconsole.section.TaskSection;
import io.diuna.webconsole.section.ZoneSection;
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
import org.osgi.framework.BundleContext;
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
        service = {Servlet.class, ConsoleState.class},
        property = {"felix.webconsole.label=diuna", "felix.webconsole.title=Diuna", "felix.webconsole.category=Main"})
public final class ConsoleServlet extends HttpServlet implements ConsoleState {

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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable LogLevels levels;

    private final transient ProtectedBundles bundles;

    @Activate
    public ConsoleServlet(BundleContext context) {
        bundles = new ProtectedBundles(context);
    }

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
        write(page);
        section(page, "Log", log, (html, records) -> LogSection.write(html, records, least));
        section(page, "Log levels", levels, LevelSection::write);
        section(page, "Event bus", events, EventSection::write);
        BundleSection.write(page, bundles.all());
        response.getWriter().write(page.toString());
    }

    @Override
    public void write(Page page) {
        section(page, "Health", health, HealthSection::write);
        section(page, "Zone list", light, ZoneSection::write);
        section(page, "Frame scheduler", frames, FrameSection::write);
        section(page, "Plugin list", plugins, PluginSection::write);
        section(page, "Layer list", layers, LayerSection::write);
        section(page, "Signal list", signals, SignalSection::write);
        section(page, "Task list", tasks, TaskSection::write);
    }

    private static <P extends Page, T> void section(
            P page, String what, @Nullable T service, BiConsumer<P, T> content) {
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
        String logger = request.getParameter("logger");
        PluginAdmin pluginAdmin = plugins;
        LayerAdmin layerAdmin = layers;
        LogLevels logLevels = levels;
        if (plugin != null && pluginAdmin != null) {
            return enable(pluginAdmin, plugin, request.getParameter("animation"));
        }
        if (layer != null && layerAdmin != null) {
            return layerAdmin.remove(layer)
                    ? "Layer '" + layer + "' is removed"
                    : "Layer '" + layer + "' is not shown any more";
        }
        if (logger != null && logLevels != null) {
            return setLevel(logLevels, logger, request.getParameter("level"));
        }
        return "Nothing was done: the service is not available right now; try again in a moment";
    }

    private static String setLevel(LogLevels levels, String logger, @Nullable String level) {
        if (level == null || level.equals(LevelSection.AS_CONFIGURED)) {
            levels.set(logger, null);
            return "Logger '" + logger + "' has the level of the configuration";
        }
        levels.set(logger, level);
        return "Logger '" + logger + "' has the level " + level
                + " until the next start; the configuration io.diuna.log keeps one";
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
