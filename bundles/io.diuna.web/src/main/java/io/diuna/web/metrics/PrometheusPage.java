// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.task.TaskMonitor;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All figures of the platform as one text. What is not there at the moment is left out. */
public final class PrometheusPage {

    /** The type that the text is served as. */
    public static final String TYPE = Exposition.TYPE;

    private final String version;
    private final Supplier<@Nullable FrameMonitor> monitor;
    private final Supplier<@Nullable LightControl> control;
    private final Supplier<@Nullable PluginAdmin> plugins;
    private final Supplier<@Nullable TaskMonitor> tasks;

    /**
     * @param version the version of the distribution
     */
    public PrometheusPage(
            String version,
            Supplier<@Nullable FrameMonitor> monitor,
            Supplier<@Nullable LightControl> control,
            Supplier<@Nullable PluginAdmin> plugins,
            Supplier<@Nullable TaskMonitor> tasks) {
        this.version = version;
        this.monitor = monitor;
        this.control = control;
        this.plugins = plugins;
        this.tasks = tasks;
    }

    /** The text as of now. */
    public String text() {
        Exposition page = new Exposition();
        page.gauge(
                "diuna_build_info",
                "What runs",
                Map.of("version", version, "java", Runtime.version().toString()),
                1);
        EngineMetrics show = new EngineMetrics(page);
        with(monitor, show::frames);
        with(
                control,
                light -> show.states(
                        "diuna_zones",
                        "Zones by state",
                        ZonePlayback.State.class,
                        light.zones(),
                        zone -> zone.playback().state()));
        with(plugins, admin -> show.plugins(admin.plugins()));
        with(tasks, registry -> show.tasks(registry.counts()));
        new JvmMetrics(page).write();
        return page.text();
    }

    private static <T> void with(Supplier<@Nullable T> service, Consumer<T> write) {
        T present = service.get();
        if (present != null) {
            write.accept(present);
        }
    }
}
