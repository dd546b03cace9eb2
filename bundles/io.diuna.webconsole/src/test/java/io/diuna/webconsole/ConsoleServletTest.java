// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogLevels;
import io.diuna.platform.log.LogLine;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.platform.task.TaskMonitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleServletTest {

    private static final String EVIL = "<script>'\"&";
    private static final String HARMLESS = "&lt;script&gt;&#39;&quot;&amp;";

    private final Map<String, String> headers = new HashMap<>();
    private final Map<Object, String> query = new HashMap<>();
    private final ConsoleServlet servlet = new ConsoleServlet(FakeContext.context(
            "diuna:io.test.web",
            FakeContext.bundle(7, "io.test.web", "diuna:io.test.web"),
            FakeContext.bundle(8, "io.test.snake", "diuna:io.test.snake")));
    private @Nullable HealthMonitor health;

    @Test
    void showsMetricsOfAllStages() throws IOException {
        String page = get(new FixedMonitor("main"), new OneTask("diuna-frame"), null);
        assertThat(page)
                .contains("60.00 fps; 1000 frames, 4 dropped frames, 3 late ticks; in the last minute 2 dropped frames,"
                        + " 1 late ticks")
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

    @Test
    void enablesWhatWasDisabledByAButton() throws IOException {
        FakePlugins plugins = new FakePlugins();
        servlet.plugins = plugins;
        assertThat(get(null, null, null))
                .contains("<td>org.snake</td><td>1.0.0</td><td>QUARANTINED</td>", "It hangs " + HARMLESS)
                .contains("name=\"plugin\" value=\"org.snake\"><button>Enable</button>")
                .contains("name=\"animation\" value=\"fire\">");
        assertThat(post(Map.of("plugin", "org.snake"))).isEqualTo("Plugin 'org.snake' is enabled again");
        assertThat(post(Map.of("plugin", "org.snake", "animation", "fire"))).contains("'fire'", "enabled again");
        assertThat(post(Map.of("plugin", "org.worm"))).isEqualTo("Plugin 'org.worm' not found");
        assertThat(plugins.released).containsExactly("org.snake", "org.snake/fire");
        servlet.plugins = null;
        assertThat(post(Map.of("plugin", "org.snake"))).contains("not available");
    }

    @Test
    void showsTheLogFromTheChosenLevel() throws IOException {
        servlet.log = (least, most) -> List.of(new LogLine(Instant.EPOCH, least, "io.test", "Message " + EVIL));
        assertThat(get(null, null, null)).contains("<td>INFO</td><td>io.test</td><td>Message " + HARMLESS + "</td>");
        query.put("level", "WARN");
        assertThat(get(null, null, null)).contains("<td>WARN</td>", "<option selected>WARN</option>");
        query.put("level", "loud");
        assertThat(get(null, null, null)).contains("<td>INFO</td>");
    }

    @Test
    void setsTheLevelOfALogger() throws IOException {
        FakeLevels levels = new FakeLevels();
        servlet.levels = levels;
        assertThat(get(null, null, null)).contains("<td>io.test</td><td>WARN</td>", "name=\"logger\"", "TRACE");
        assertThat(post(Map.of("logger", "io.web", "level", "DEBUG")))
                .isEqualTo("Logger 'io.web' has the level DEBUG until the next start; the configuration io.diuna.log"
                        + " keeps one");
        assertThat(post(Map.of("logger", "io.test", "level", "as configured"))).contains("level of the configuration");
        assertThat(post(Map.of("logger", "io.web", "level", "LOUD"))).isEqualTo("No such level");
        assertThat(levels.set).containsExactly("io.web=DEBUG", "io.test=null");
    }

    @Test
    void listsTheBundlesThatAreNeeded() throws IOException {
        assertThat(get(null, null, null))
                .contains("Bundles that Diuna needs", "<td>io.test.web</td><td>1.0.0</td><td>ACTIVE</td>")
                .doesNotContain("io.test.snake");
    }

    @Test
    void showsSignalsAndEvents() throws IOException {
        servlet.signals = () -> List.of(new SignalStatus("audio.bass", "Bass", "", 0, 1, 0, 0.25, true, "org.audio"));
        servlet.events = new FixedEvents();
        assertThat(get(null, null, null))
                .contains("<td>audio.bass</td><td>Bass</td>", "0.250", "0.0 to 1.0")
                .contains("3 dropped", "<td>zone</td><td>desk</td>", "<td>SLOW</td>");
    }

    /** Levels with one logger. */
    private static final class FakeLevels implements LogLevels {

        private final List<String> set = new ArrayList<>();

        @Override
        public SortedMap<String, String> levels() {
            return new TreeMap<>(Map.of("io.test", "WARN"));
        }

        @Override
        public void set(String logger, @Nullable String level) {
            if (level != null && !NAMES.contains(level)) {
                throw new ConfigurationException("levels", "No such level");
            }
            set.add(logger + "=" + level);
        }
    }

    /** Event bus with one event and one listener. */
    private static final class FixedEvents implements EventMonitor {

        @Override
        public List<StateEvent> history() {
            return List.of(new StateEvent(7, EventKind.ZONE, "desk", Instant.EPOCH));
        }

        @Override
        public List<ListenerStatus> listeners() {
            return List.of(new ListenerStatus("web", ListenerStatus.State.SLOW, 5, 1, 0, "It is slow"));
        }

        @Override
        public long blocked() {
            return 3;
        }
    }

    /** Plugin list with one plugin that is disabled. */
    private static final class FakePlugins implements PluginAdmin {

        private final List<String> released = new ArrayList<>();

        @Override
        public List<PluginStatus> plugins() {
            return List.of(new PluginStatus(
                    "org.snake",
                    "1.0.0",
                    PluginStatus.State.QUARANTINED,
                    "It hangs " + EVIL,
                    List.of("snake", "fire"),
                    new TreeMap<>(Map.of("fire", "Burns")),
                    "snake.jar",
                    false,
                    null));
        }

        @Override
        public PluginStatus install(InputStream jar, boolean downgrade) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(String symbolicName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean release(String symbolicName) {
            return symbolicName.equals("org.snake") && released.add(symbolicName);
        }

        @Override
        public boolean release(String symbolicName, String animation) {
            return released.add(symbolicName + "/" + animation);
        }
    }

    /** Sends a form, and returns the answer with which the page is shown. */
    private String post(Map<String, String> fields) throws IOException {
        Map<String, String> answered = new HashMap<>();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> fields.get(arguments[0]));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                    case "setStatus" -> answered.put("status", arguments[0].toString());
                    case "flushBuffer" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        servlet.doPost(request, response);
        assertThat(answered).containsEntry("status", "303");
        String location = answered.get("Location");
        assertThat(location).startsWith("diuna?done=");
        return URLDecoder.decode(location.substring("diuna?done=".length()), StandardCharsets.UTF_8);
    }

    private String get(@Nullable FrameMonitor monitor, @Nullable TaskMonitor tasks, @Nullable String reload)
            throws IOException {
        StringWriter text = new StringWriter();
        if (reload != null) {
            query.put("reload", reload);
        }
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> query.get(arguments[0]));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "getWriter" -> new PrintWriter(text, true);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        servlet.frames = monitor;
        servlet.health = health;
        servlet.tasks = tasks;
        servlet.doGet(request, response);
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
}
