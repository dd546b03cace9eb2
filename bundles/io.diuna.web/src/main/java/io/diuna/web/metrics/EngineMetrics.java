// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds metrics of frames, strips, zones, plugins and tasks. */
final class EngineMetrics {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Exposition page;

    EngineMetrics(Exposition page) {
        this.page = page;
    }

    /** Adds all metrics of the rendering pipeline, and the states of the strips. */
    void frames(FrameMonitor monitor) {
        Metrics metrics = monitor.metrics();
        metrics.values().forEach(this::value);
        FrameStatus status = monitor.status();
        page.counter("diuna_frames_missed_total", "Dropped frames, the late ticks included", Map.of(), (double)
                status.missed());
        page.gauge("diuna_frames_per_second", "Frames per second over the last ten seconds", Map.of(), status.fps());
        metrics.durations().forEach(this::duration);
        List<StripStatus> strips = monitor.strips();
        strips.forEach(strip -> page.gauge(
                "diuna_strip_up",
                "1 if the strip shows frames, else 0",
                Map.of("strip", strip.id()),
                strip.state() == StripStatus.State.OK || strip.state() == StripStatus.State.DEGRADED ? 1 : 0));
        states("diuna_strips", "Strips by state", StripStatus.State.class, strips, StripStatus::state);
    }

    /** Adds the plugins and their states. */
    void plugins(List<PluginStatus> plugins) {
        plugins.stream()
                .filter(plugin -> !plugin.version().isEmpty())
                .forEach(plugin -> page.gauge(
                        "diuna_plugin_up",
                        "1 if the plugin runs, else 0",
                        Map.of("plugin", plugin.symbolicName(), "version", plugin.version()),
                        plugin.state() == PluginStatus.State.ACTIVE || plugin.state() == PluginStatus.State.DEGRADED
                                ? 1
                                : 0));
        states("diuna_plugins", "Plugins by state", PluginStatus.State.class, plugins, PluginStatus::state);
    }

    /** Adds the number of tasks in each state. */
    void tasks(Map<TaskStatus.State, Long> counts) {
        counts.forEach((state, count) -> page.gauge(
                "diuna_tasks", "Tasks by state; ended ones since the start", Map.of("state", state.name()), count));
    }

    /** Adds one gauge for each state, also for states that nothing is in. */
    <T, S extends Enum<S>> void states(
            String name, String help, Class<S> states, Collection<T> all, Function<T, S> state) {
        for (S one : states.getEnumConstants()) {
            int count =
                    (int) all.stream().filter(each -> state.apply(each) == one).count();
            page.gauge(name, help, Map.of("state", one.name()), count);
        }
    }

    /** Adds a counter or gauge. */
    void value(MetricValue metric) {
        String name = "diuna_" + metric.name().replace('.', '_');
        if (metric.kind() == MetricValue.Kind.COUNTER) {
            page.counter(name + "_total", metric.description(), metric.labels(), metric.value());
        } else {
            page.gauge(name, metric.description(), metric.labels(), metric.value());
        }
    }

    private void duration(DurationMetric metric) {
        String name = "diuna_" + metric.name().replace('.', '_');
        Map<String, Double> quantiles = new LinkedHashMap<>();
        quantiles.put("0.5", seconds(metric, metric.p50()));
        quantiles.put("0.99", seconds(metric, metric.p99()));
        quantiles.put("0.999", seconds(metric, metric.p999()));
        page.summary(
                name + "_seconds",
                metric.description(),
                metric.labels(),
                quantiles,
                metric.sum() / NANOS_PER_SECOND,
                metric.count());
        page.gauge(
                name + "_max_seconds",
                metric.description() + ", maximum since the start",
                metric.labels(),
                metric.max() / NANOS_PER_SECOND);
    }

    /** Converts nanoseconds to seconds; NaN if nothing has been measured. */
    private static double seconds(DurationMetric metric, long nanos) {
        return metric.count() == 0 ? Double.NaN : nanos / NANOS_PER_SECOND;
    }
}
