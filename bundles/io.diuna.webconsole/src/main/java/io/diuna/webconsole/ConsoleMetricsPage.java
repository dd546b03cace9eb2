// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.task.TaskMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The show in figures: tables that need no script. */
final class ConsoleMetricsPage {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Html page = new Html();

    /** The loop, the stages, animations and strips. */
    ConsoleMetricsPage show(FrameMonitor monitor) {
        Metrics measures = monitor.metrics();
        frames(monitor.status(), measures);
        page.table(
                "Stages",
                List.of("Stage", "Of", "#Times", "#Half within", "#99 % within", "#99.9 % within", "#At most"),
                measures.durations().stream()
                        .filter(measure -> measure.name().startsWith("frame.")
                                || measure.name().startsWith("render."))
                        .map(ConsoleMetricsPage::stage)
                        .toList());
        page.table(
                "Strips",
                List.of("Strip", "State", "#Pixels", "#Shown", "#Dropped", "#Encoded, 99 %", "#Driver, 99 %", "Reason"),
                monitor.strips().stream().map(strip -> strip(strip, measures)).toList());
        page.table(
                "Animations",
                List.of(
                        "Zone",
                        "Animation",
                        "Version",
                        "#Frames",
                        "#Half within",
                        "#99 % within",
                        "#At most",
                        "#Overruns"),
                durations(measures, "animation.render")
                        .map(measure -> animation(measure, measures))
                        .toList());
        return this;
    }

    /** The tasks that live, and how many there are of each state. */
    ConsoleMetricsPage show(TaskMonitor tasks) {
        String counts = tasks.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        page.table(
                "Tasks: " + counts,
                List.of("Thread", "State", "Of", "What it does", "#For", "Error"),
                tasks.tasks().stream()
                        .filter(task -> !task.state().isOver())
                        .map(ConsoleMetricsPage::task)
                        .toList());
        return this;
    }

    /** Says that something is not there. */
    ConsoleMetricsPage missing(String what) {
        page.line(what + " is not there at the moment");
        return this;
    }

    /** Offers another pace of reloading. */
    ConsoleMetricsPage link(String target, String words) {
        page.link(target, words);
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private void frames(FrameStatus status, Metrics measures) {
        page.line(String.format(
                Locale.ROOT,
                "%.2f frames a second; of %d ticks %d skipped, %d missed; the frame thread works %.2f %% of the time",
                status.fps(),
                status.number(),
                status.skipped(),
                status.missed(),
                100 * value(measures, "frame.load.ratio", Map.of())));
    }

    private static List<String> stage(DurationMetric measure) {
        return List.of(
                measure.description(),
                String.join(", ", measure.labels().values()),
                String.valueOf(measure.count()),
                time(measure, measure.p50()),
                time(measure, measure.p99()),
                time(measure, measure.p999()),
                time(measure, measure.max()));
    }

    private static List<String> strip(StripStatus strip, Metrics measures) {
        return List.of(
                strip.id(),
                strip.state().name(),
                String.valueOf(strip.length()),
                String.valueOf(strip.shown()),
                String.valueOf(strip.dropped()),
                p99(measures, "strip.encode", strip.id()),
                p99(measures, "strip.show", strip.id()),
                Objects.requireNonNullElse(strip.reason(), ""));
    }

    private static List<String> animation(DurationMetric measure, Metrics measures) {
        return List.of(
                label(measure, "zone"),
                label(measure, "animation"),
                label(measure, "version"),
                String.valueOf(measure.count()),
                time(measure, measure.p50()),
                time(measure, measure.p99()),
                time(measure, measure.max()),
                String.valueOf((long) value(measures, "animation.overruns", measure.labels())));
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

    private static String p99(Metrics measures, String name, String strip) {
        return durations(measures, name)
                .filter(measure -> strip.equals(measure.labels().get("strip")))
                .map(measure -> time(measure, measure.p99()))
                .findFirst()
                .orElse("");
    }

    private static double value(Metrics measures, String name, Map<String, String> labels) {
        return measures.readings().stream()
                .filter(reading ->
                        reading.name().equals(name) && reading.labels().equals(labels))
                .mapToDouble(MetricValue::value)
                .findFirst()
                .orElse(0);
    }

    private static Stream<DurationMetric> durations(Metrics measures, String name) {
        return measures.durations().stream().filter(measure -> measure.name().equals(name));
    }

    private static String label(DurationMetric measure, String name) {
        return measure.labels().getOrDefault(name, "");
    }

    private static String time(DurationMetric measure, long nanos) {
        if (measure.count() == 0) {
            return "";
        }
        return nanos < NANOS_PER_MILLI
                ? String.format(Locale.ROOT, "%.1f µs", nanos / NANOS_PER_MICRO)
                : String.format(Locale.ROOT, "%.2f ms", nanos / NANOS_PER_MILLI);
    }
}
