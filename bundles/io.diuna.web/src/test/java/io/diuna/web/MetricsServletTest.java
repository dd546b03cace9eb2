// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.MetricSource;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.task.ThreadRegistry;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.metrics.ExpositionReader;
import io.diuna.web.metrics.ExpositionReader.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsServletTest {

    private final FakeServices.FakeFrameMonitor monitor = new FakeServices.FakeFrameMonitor();
    private final FakeServices.Plugins plugins = new FakeServices.Plugins();
    private final List<String> judged = new ArrayList<>();
    private @Nullable FrameMonitor frames = monitor;
    private @Nullable LightControl control = new FakeServices.Control();
    private @Nullable TaskMonitor tasks = new ThreadRegistry();

    private List<MetricSource> sources = List.of();

    private FakeExchange send(String method) {
        FakeExchange exchange = FakeExchange.of(method, "/metrics");
        MetricsServlet servlet = new MetricsServlet(
                (scope, judgedMethod, address, header) -> {
                    judged.add(scope + " " + judgedMethod);
                    return Verdict.ALLOWED;
                },
                "1.2");
        servlet.monitor = frames;
        servlet.control = control;
        servlet.plugins = plugins;
        servlet.tasks = tasks;
        servlet.sources = sources;
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    private List<Sample> read() {
        return ExpositionReader.read(send("GET").text());
    }

    @Test
    void n4CountersAreExported() {
        Map<String, String> main = Map.of("strip", "main");
        monitor.values = List.of(
                new MetricValue("frames", "All", Map.of(), MetricValue.Kind.COUNTER, 100),
                new MetricValue("frames.skipped", "Skipped", Map.of(), MetricValue.Kind.COUNTER, 10),
                new MetricValue("strip.frames.shown", "Shown", main, MetricValue.Kind.COUNTER, 60),
                new MetricValue("strip.frames.dropped", "Dropped", main, MetricValue.Kind.COUNTER, 30),
                new MetricValue("frame.load.ratio", "Jank", Map.of(), MetricValue.Kind.GAUGE, 0.06));
        assertThat(read())
                .contains(
                        new Sample("diuna_frames_total", Map.of(), 100),
                        new Sample("diuna_frames_skipped_total", Map.of(), 10),
                        new Sample("diuna_strip_frames_shown_total", main, 60),
                        new Sample("diuna_strip_frames_dropped_total", main, 30),
                        new Sample("diuna_frame_load_ratio", Map.of(), 0.06));
    }

    @Test
    void metricsOfOtherBundlesAreExported() {
        Map<String, String> file = Map.of("output", "file");
        sources = List.of(() -> List.of(new MetricValue("log.dropped", "Lost", file, MetricValue.Kind.COUNTER, 7)));
        assertThat(read()).contains(new Sample("diuna_log_dropped_total", file, 7));
    }

    @Test
    void f1DurationsAreSummariesInSeconds() {
        Map<String, String> main = Map.of("strip", "a \"main\"\n");
        monitor.durations = List.of(new DurationMetric(
                "strip.show", "Show", main, 4, 20_000_000, 1_000_000, 2_000_000, 10_000_000, 10_500_000));
        assertThat(read())
                .contains(
                        new Sample("diuna_strip_show_seconds", with(main, "0.5"), 0.001),
                        new Sample("diuna_strip_show_seconds", with(main, "0.99"), 0.002),
                        new Sample("diuna_strip_show_seconds", with(main, "0.999"), 0.01),
                        new Sample("diuna_strip_show_seconds_sum", main, 0.02),
                        new Sample("diuna_strip_show_seconds_count", main, 4),
                        new Sample("diuna_strip_show_max_seconds", main, 0.0105));
    }

    @Test
    void quantilesAreNanWithoutMeasurements() {
        monitor.durations = List.of(new DurationMetric("frame.late", "Late", Map.of(), 0, 0, 0, 0, 0, 0));
        assertThat(read())
                .contains(new Sample("diuna_frame_late_seconds", Map.of("quantile", "0.5"), Double.NaN))
                .contains(new Sample("diuna_frame_late_seconds_count", Map.of(), 0));
    }

    @Test
    void countsPluginsZonesStripsAndTasksByState() {
        monitor.pictures.put("main", new int[3]);
        plugins.put("good", State.ACTIVE, null);
        plugins.put("bad", State.QUARANTINED, "it hangs");
        assertThat(read())
                .contains(
                        new Sample("diuna_plugins", Map.of("state", "ACTIVE"), 1),
                        new Sample("diuna_plugins", Map.of("state", "QUARANTINED"), 1),
                        new Sample("diuna_plugins", Map.of("state", "FAILED"), 0),
                        new Sample("diuna_plugin_up", Map.of("plugin", "good", "version", "1.0.0"), 1),
                        new Sample("diuna_plugin_up", Map.of("plugin", "bad", "version", "1.0.0"), 0),
                        new Sample("diuna_zones", Map.of("state", "PLAYING"), 1),
                        new Sample("diuna_strips", Map.of("state", "OK"), 1),
                        new Sample("diuna_strip_up", Map.of("strip", "main"), 1),
                        new Sample("diuna_tasks", Map.of("state", "ABANDONED"), 0));
    }

    @Test
    void leavesOutMetricsOfAbsentServices() {
        frames = null;
        control = null;
        tasks = null;
        assertThat(read())
                .anyMatch(sample -> sample.name().equals("diuna_build_info")
                        && "1.2".equals(sample.labels().get("version")))
                .anyMatch(sample -> sample.name().equals("jvm_memory_used_bytes") && sample.value() > 0)
                .noneMatch(sample -> sample.name().startsWith("diuna_frame"));
    }

    @Test
    void isPlainTextInScopeControl() {
        FakeExchange exchange = send("GET");
        assertThat(exchange.answered("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(judged).containsExactly("CONTROL GET");
    }

    @Test
    void refusesOtherMethods() {
        assertThat(send("POST").status()).isEqualTo(405);
        assertThat(send("HEAD").status()).isEqualTo(200);
    }

    private static Map<String, String> with(Map<String, String> labels, String quantile) {
        Map<String, String> all = new TreeMap<>(labels);
        all.put("quantile", quantile);
        return all;
    }
}
