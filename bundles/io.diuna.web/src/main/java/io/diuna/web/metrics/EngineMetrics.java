// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The show: its frames, strips, zones, plugins and tasks. */
final class EngineMetrics {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Exposition page;

    EngineMetrics(Exposition page) {
        this.page = page;
    }

    /** The frame's way. */
    void frames(FrameMonitor monitor) {
        Metrics measures = monitor.metrics();
        measures.readings().forEach(this::reading);
        page.gauge(
                "diuna_frames_per_second",
                "Frames a second over the last ten seconds",
                Map.of(),
                monitor.status().fps());
        measures.durations().forEach(this::measure);
        List<StripStatus> strips = monitor.strips();
        strips.forEach(strip -> page.gauge(
                "diuna_strip_up",
                "Whether the strip shows frames",
                Map.of("strip", strip.id()),
                strip.state() == StripStatus.State.OK || strip.state() == StripStatus.State.DEGRADED ? 1 : 0));
        states("diuna_strips", "Strips by state", StripStatus.State.class, strips, StripStatus::state);
    }

    /** The plugins. */
    void plugins(List<PluginStatus> plugins) {
        plugins.stream()
                .filter(plugin -> !plugin.version().isEmpty())
                .forEach(plugin -> page.gauge(
                        "diuna_plugin_up",
                        "Whether the plugin runs and is played",
                        Map.of("plugin", plugin.symbolicName(), "version", plugin.version()),
                        plugin.state() == PluginStatus.State.ACTIVE ? 1 : 0));
        states("diuna_plugins", "Plugins by state", PluginStatus.State.class, plugins, PluginStatus::state);
    }

    /** The tasks. */
    void tasks(Map<TaskStatus.State, Long> counts) {
        counts.forEach((state, count) -> page.gauge(
                "diuna_tasks",
                "Tasks by state; those that have ended are counted since the start",
                Map.of("state", state.name()),
                count));
    }

    /** How many there are in each state, none included. */
    <T, S extends Enum<S>> void states(
            String name, String help, Class<S> states, Collection<T> all, Function<T, S> state) {
        for (S one : states.getEnumConstants()) {
            int count =
                    (int) all.stream().filter(each -> state.apply(each) == one).count();
            page.gauge(name, help, Map.of("state", one.name()), count);
        }
    }

    private void reading(MetricValue reading) {
        String name = "diuna_" + reading.name().replace('.', '_');
        if (reading.kind() == MetricValue.Kind.COUNTER) {
            page.counter(name + "_total", reading.description(), reading.labels(), reading.value());
        } else {
            page.gauge(name, reading.description(), reading.labels(), reading.value());
        }
    }

    private void measure(DurationMetric measure) {
        String name = "diuna_" + measure.name().replace('.', '_');
        Map<String, Double> quantiles = new LinkedHashMap<>();
        quantiles.put("0.5", seconds(measure, measure.p50()));
        quantiles.put("0.99", seconds(measure, measure.p99()));
        quantiles.put("0.999", seconds(measure, measure.p999()));
        page.summary(
                name + "_seconds",
                measure.description(),
                measure.labels(),
                quantiles,
                measure.sum() / NANOS_PER_SECOND,
                measure.count());
        page.gauge(
                name + "_max_seconds",
                measure.description() + ", at most since the start",
                measure.labels(),
                measure.max() / NANOS_PER_SECOND);
    }

    /** What was never done took no time that could be told. */
    private static double seconds(DurationMetric measure, long nanos) {
        return measure.count() == 0 ? Double.NaN : nanos / NANOS_PER_SECOND;
    }
}
