// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.task.TaskMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page with the metrics of the rendering pipeline and the tasks: HTML tables without scripts. */
final class ConsoleMetricsPage {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Html page = new Html();

    /** Adds the health problems with their remedies. */
    ConsoleMetricsPage health(HealthMonitor health) {
        List<HealthProblem> problems = health.problems();
        page.table(
                problems.isEmpty() ? "Health: OK" : "Health: degraded",
                List.of("Code", "Problem", "Remedy"),
                problems.stream()
                        .map(problem -> List.of(problem.code(), problem.message(), problem.remedy()))
                        .toList());
        return this;
    }

    /** Adds frame statistics, and tables of pipeline stages, strips and animations. */
    ConsoleMetricsPage metrics(FrameMonitor monitor) {
        Metrics metrics = monitor.metrics();
        frames(monitor.status(), metrics);
        page.table(
                "Pipeline stages",
                List.of("Stage", "Owner", "#Count", "#Median (p50)", "#p99", "#p99.9", "#Max"),
                metrics.durations().stream()
                        .filter(metric -> metric.name().startsWith("frame.")
                                || metric.name().startsWith("render."))
                        .map(ConsoleMetricsPage::stage)
                        .toList());
        page.table(
                "Strips",
                List.of("Strip", "State", "#Pixels", "#Shown", "#Dropped", "#Encode p99", "#Driver p99", "Reason"),
                monitor.strips().stream().map(strip -> strip(strip, metrics)).toList());
        page.table(
                "Animations",
                List.of("Zone", "Animation", "Version", "#Frames", "#Median (p50)", "#p99", "#Max", "#Overruns"),
                durations(metrics, "animation.render")
                        .map(metric -> animation(metric, metrics))
                        .toList());
        return this;
    }

    /** Adds a table of the live tasks, and the number of tasks in each state. */
    ConsoleMetricsPage tasks(TaskMonitor tasks) {
        String counts = tasks.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        page.table(
                "Tasks: " + counts,
                List.of("Thread", "State", "Owner", "Description", "#Running for", "Error"),
                tasks.tasks().stream()
                        .filter(task -> !task.state().isOver())
                        .map(ConsoleMetricsPage::task)
                        .toList());
        return this;
    }

    /** Adds a line about a service that is away. */
    ConsoleMetricsPage unavailable(String what) {
        page.line(what + " not available right now");
        return this;
    }

    /** Adds a link. */
    ConsoleMetricsPage link(String target, String words) {
        page.link(target, words);
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private void frames(FrameStatus status, Metrics metrics) {
        page.line(String.format(
                Locale.ROOT,
                "%.2f fps; %d frames, %d dropped frames, %d late ticks; in the last minute %d dropped frames, %d late ticks; load of the frame thread %.2f %%",
                status.fps(),
                status.number(),
                status.missed(),
                status.skipped(),
                status.lastMinute().missed(),
                status.lastMinute().skipped(),
                100 * value(metrics, "frame.load.ratio", Map.of())));
    }

    private static List<String> stage(DurationMetric metric) {
        return List.of(
                metric.description(),
                String.join(", ", metric.labels().values()),
                String.valueOf(metric.count()),
                time(metric, metric.p50()),
                time(metric, metric.p99()),
                time(metric, metric.p999()),
                time(metric, metric.max()));
    }

    private static List<String> strip(StripStatus strip, Metrics metrics) {
        return List.of(
                strip.id(),
                strip.state().name(),
                String.valueOf(strip.length()),
                String.valueOf(strip.shown()),
                String.valueOf(strip.dropped()),
                p99(metrics, "strip.encode", strip.id()),
                p99(metrics, "strip.show", strip.id()),
                Objects.requireNonNullElse(strip.reason(), ""));
    }

    private static List<String> animation(DurationMetric metric, Metrics metrics) {
        return List.of(
                label(metric, "zone"),
                label(metric, "animation"),
                label(metric, "version"),
                String.valueOf(metric.count()),
                time(metric, metric.p50()),
                time(metric, metric.p99()),
                time(metric, metric.max()),
                String.valueOf((long) value(metrics, "animation.overruns", metric.labels())));
    }

    private static List<String> task(TaskStatus task) {
        Duration duration = task.duration();
        return List.of(
                task.thread(),
                task.state().name(),
                task.owner(),
                task.description(),
                String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart()),
                Objects.requireNonNullElse(task.error(), ""));
    }

    private static String p99(Metrics metrics, String name, String strip) {
        return durations(metrics, name)
                .filter(metric -> strip.equals(metric.labels().get("strip")))
                .map(metric -> time(metric, metric.p99()))
                .findFirst()
                .orElse("");
    }

    private static double value(Metrics metrics, String name, Map<String, String> labels) {
        return metrics.values().stream()
                .filter(value -> value.name().equals(name) && value.labels().equals(labels))
                .mapToDouble(MetricValue::value)
                .findFirst()
                .orElse(0);
    }

    private static Stream<DurationMetric> durations(Metrics metrics, String name) {
        return metrics.durations().stream().filter(metric -> metric.name().equals(name));
    }

    private static String label(DurationMetric metric, String name) {
        return metric.labels().getOrDefault(name, "");
    }

    private static String time(DurationMetric metric, long nanos) {
        if (metric.count() == 0) {
            return "";
        }
        return nanos < NANOS_PER_MILLI
                ? String.format(Locale.ROOT, "%.1f µs", nanos / NANOS_PER_MICRO)
                : String.format(Locale.ROOT, "%.2f ms", nanos / NANOS_PER_MILLI);
    }
}
