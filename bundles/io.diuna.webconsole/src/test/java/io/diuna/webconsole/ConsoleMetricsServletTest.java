// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskCategory;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleMetricsServletTest {

    private static final String EVIL = "<script>'\"&";
    private static final String HARMLESS = "&lt;script&gt;&#39;&quot;&amp;";

    private final Map<String, String> headers = new HashMap<>();
    private @Nullable HealthMonitor health;

    @Test
    void showsMetricsOfAllStages() throws IOException {
        String page = get(new FixedMonitor("main"), new OneTask("diuna-frame"), null);
        assertThat(page)
                .contains(
                        "60.00 fps; 1000 frames, 4 dropped frames, 3 late ticks; in the last minute 2 dropped frames, 1 late ticks")
                .contains("load of the frame thread 6.25 %")
                .contains("<td>How late</td>")
                .contains("1.5 µs", "2.50 ms")
                .contains("<td>main</td><td>DEGRADED</td>")
                .contains("<td>desk</td><td>snake</td><td>1.2.0</td>", ">17</td>")
                .contains("Tasks: 1 RUNNING", "<td>diuna-frame</td>", "1:01:01")
                .doesNotContain("<script");
        assertThat(headers).isEmpty();
    }

    @Test
    void listsHealthProblemsWithTheirRemedies() throws IOException {
        health = List::of;
        assertThat(get(null, null, null)).contains("Health: OK");
        health = () -> List.of(new HealthProblem("not-saved", "looks", "Not saved " + EVIL, "Free space"));
        assertThat(get(null, null, null))
                .contains("Health: degraded", "<td>not-saved</td>", "Not saved " + HARMLESS, "<td>Free space</td>");
    }

    @Test
    void escapesAllTexts() throws IOException {
        String page = get(new FixedMonitor(EVIL), new OneTask(EVIL), null);
        assertThat(page).doesNotContain(EVIL, "<script");
        assertThat(page.split(HARMLESS, -1))
                .as("in strips, their reasons and tasks")
                .hasSizeGreaterThan(3);
    }

    @Test
    void reloadsOnRequest() throws IOException {
        assertThat(get(null, null, "")).contains("Stop reloading");
        assertThat(headers).containsEntry("Refresh", "2");
    }

    @Test
    void namesUnavailableServices() throws IOException {
        assertThat(get(null, null, null))
                .contains(
                        "Health not available",
                        "Frame scheduler not available",
                        "Task list not available",
                        "Reload every");
    }

    private String get(@Nullable FrameMonitor monitor, @Nullable TaskMonitor tasks, @Nullable String reload)
            throws IOException {
        StringWriter text = new StringWriter();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> reload);
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "getWriter" -> new PrintWriter(text, true);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new ConsoleMetricsServlet(monitor, health, tasks).doGet(request, response);
        return text.toString();
    }

    /** Monitor with one strip. */
    private record FixedMonitor(String strip) implements FrameMonitor {

        @Override
        public FrameStatus status() {
            return new FrameStatus(
                    1_000, 60, 3, 4, new FrameStatus.Percentiles(1, 2, 3, 4), new FrameStatus.LastMinute(60, 1, 2));
        }

        @Override
        public Metrics metrics() {
            Map<String, String> zone =
                    Map.of("zone", "desk", "animation", "snake", "plugin", "io.test", "version", "1.2.0");
            return new Metrics(
                    List.of(
                            new DurationMetric("frame.late", "How late", Map.of(), 997, 1, 1_500, 2_500_000, 3, 4),
                            new DurationMetric("strip.show", "Show", Map.of("strip", strip), 5, 1, 2, 3, 4, 5),
                            new DurationMetric("animation.render", "Draw", zone, 0, 0, 0, 0, 0, 0)),
                    List.of(
                            new MetricValue("frame.load.ratio", "Load", Map.of(), MetricValue.Kind.GAUGE, 0.0625),
                            new MetricValue("animation.overruns", "Overruns", zone, MetricValue.Kind.COUNTER, 17)));
        }

        @Override
        public List<StripStatus> strips() {
            return List.of(
                    new StripStatus(strip, null, 3, StripStatus.State.DEGRADED, "It failed: " + strip, 1, 0, 2, 0, 0));
        }

        @Override
        public long picture(String id, int[] pixels) {
            return -1;
        }
    }

    /** Task list with one thread. */
    private record OneTask(String thread) implements TaskMonitor {

        @Override
        public List<TaskStatus> tasks() {
            return List.of(TaskStatus.builder(1, thread, TaskStatus.State.RUNNING, Instant.EPOCH)
                    .work(TaskCategory.RENDER, "The frame loop")
                    .owner("io.diuna.scheduler", "LoopRunner")
                    .duration(Duration.ofSeconds(3_661))
                    .build());
        }

        @Override
        public Map<TaskStatus.State, Long> counts() {
            return Map.of(TaskStatus.State.RUNNING, 1L, TaskStatus.State.FAILED, 0L);
        }
    }
}
