// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Section with frame statistics, and tables of pipeline stages, strips and animations. */
public final class FrameSection {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private FrameSection() {}

    public static void write(Page page, FrameMonitor monitor) {
        Metrics metrics = monitor.metrics();
        frames(page, monitor.status(), metrics);
        page.texts(
                "Strips",
                List.of(
                        "Strip",
                        "State",
                        "#Pixels",
                        "#Shown",
                        "#Dropped",
                        "#Restarts",
                        "#Encode p99",
                        "#Driver p99",
                        "Reason"),
                monitor.strips().stream().map(strip -> strip(strip, metrics)).toList());
        page.texts(
                "Animations",
                List.of("Zone", "Animation", "Version", "#Frames", "#Median (p50)", "#p99", "#Max", "#Overruns"),
                durations(metrics, "animation.render")
                        .map(metric -> animation(metric, metrics))
                        .toList());
        page.texts(
                "Pipeline stages",
                List.of("Stage", "Owner", "#Count", "#Median (p50)", "#p99", "#p99.9", "#Max"),
                metrics.durations().stream()
                        .filter(metric -> metric.name().startsWith("frame.")
                                || metric.name().startsWith("render."))
                        .map(FrameSection::stage)
                        .toList());
    }

    private static void frames(Page page, FrameStatus status, Metrics metrics) {
        page.line(String.format(
                Locale.ROOT,
                "%.2f fps; %d frames, %d dropped frames, %d late ticks; in the last minute %d dropped frames, %d late"
                        + " ticks; load of the frame thread %.2f %%",
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
                String.valueOf(strip.restarts()),
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
