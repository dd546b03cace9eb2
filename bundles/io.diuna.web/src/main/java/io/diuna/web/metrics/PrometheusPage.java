// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.task.TaskMonitor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text with all metrics of the platform and its virtual machine, in the Prometheus format. */
public final class PrometheusPage {

    /** Content type of the text. */
    public static final String TYPE = Exposition.TYPE;

    private PrometheusPage() {}

    /**
     * Collects the current metrics. Those of a service that is null are left out.
     *
     * @param version version of the distribution
     * @param others metrics from elsewhere
     */
    public static String text(
            String version,
            @Nullable FrameMonitor monitor,
            @Nullable LightControl control,
            @Nullable PluginAdmin plugins,
            @Nullable TaskMonitor tasks,
            List<MetricValue> others) {
        Exposition page = new Exposition();
        page.gauge(
                "diuna_build_info",
                "Build information",
                Map.of("version", version, "java", Runtime.version().toString()),
                1);
        EngineMetrics engine = new EngineMetrics(page);
        if (monitor != null) {
            engine.frames(monitor);
        }
        if (control != null) {
            engine.states(
                    "diuna_zones",
                    "Zones by state",
                    ZonePlayback.State.class,
                    control.zones(),
                    zone -> zone.playback().state());
        }
        if (plugins != null) {
            engine.plugins(plugins.plugins());
        }
        if (tasks != null) {
            engine.tasks(tasks.counts());
        }
        others.forEach(engine::value);
        new JvmMetrics(page).write();
        return page.text();
    }
}
