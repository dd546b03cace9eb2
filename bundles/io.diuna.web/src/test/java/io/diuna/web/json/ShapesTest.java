// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Palette;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginUsage;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.FakeServices;
import io.diuna.web.library.PaletteJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** JSON formats of the REST API, which clients rely on. */
class ShapesTest {

    private final FakeServices.Control control = new FakeServices.Control();

    private ZoneStatus zone() {
        return control.zone("floor").orElseThrow();
    }

    @Test
    void zonePlaying() {
        assertThat(ZoneJson.write(zone(), Optional.of(FakeServices.RAINBOW)).toString())
                .isEqualTo("{\"id\":\"floor\",\"label\":\"The floor\",\"length\":55,\"ranges\":["
                        + "{\"strip\":\"main\",\"start\":10,\"length\":50,\"reversed\":false},"
                        + "{\"strip\":\"edge\",\"start\":0,\"length\":5,\"reversed\":true}],"
                        + "\"on\":true,\"brightness\":80,\"color\":\"#ff8800\",\"palette\":\"sunset\","
                        + "\"animation\":\"rainbow\",\"parameters\":"
                        + "{\"speed\":60,\"direction\":\"up\",\"tint\":\"#ffffff\",\"mirror\":false},"
                        + "\"playing\":{\"state\":\"PLAYING\",\"reason\":null,\"waitingFor\":[]}}");
    }

    @Test
    void zoneWithoutItsPlugin() {
        control.looks.put(
                "floor", new ZoneLook(false, 12.5, 0, "sunset", "gone", Map.of("b", "x", "a", 0.25, "c", true)));
        control.reason = "its plugin is not installed";
        assertThat(ZoneJson.write(zone(), Optional.empty()).toString())
                .contains("\"on\":false,\"brightness\":12.5,\"color\":\"#000000\"")
                .contains("\"animation\":\"gone\",\"parameters\":{\"a\":0.25,\"b\":\"x\",\"c\":true}")
                .contains("\"reason\":\"its plugin is not installed\"");
    }

    @Test
    void zoneWithoutAnAnimation() {
        control.looks.put("floor", zone().look().withAnimation(null));
        assertThat(ZoneJson.write(zone(), Optional.empty()).toString())
                .contains("\"animation\":null,\"parameters\":{}");
    }

    @Test
    void unusableSavedValuesBecomeDefaults() {
        control.looks.put("floor", zone().look().withParameters(Map.of("speed", 1e6, "direction", true, "old", 1.0)));
        assertThat(ZoneJson.write(zone(), Optional.of(FakeServices.RAINBOW)).toString())
                .contains("\"parameters\":{\"speed\":50,\"direction\":\"up\",\"tint\":\"#ffffff\",\"mirror\":false}");
    }

    @Test
    void animation() {
        assertThat(AnimationJson.write(FakeServices.RAINBOW, false, List.of()).toString())
                .isEqualTo("{\"id\":\"rainbow\",\"label\":\"Rainbow\",\"description\":\"All colours, moving.\","
                        + "\"inputs\":[\"color\",\"palette\"],\"tags\":[],\"parameters\":[{\"id\":\"speed\",\"label\":\"Speed\",\"type\":\"number\",\"unit\":\"%\","
                        + "\"minimum\":1,\"maximum\":100,\"step\":1,\"default\":50},"
                        + "{\"id\":\"direction\",\"label\":\"Direction\",\"type\":\"choice\",\"options\":"
                        + "[{\"id\":\"up\",\"label\":\"Up\"},{\"id\":\"down\",\"label\":\"Down\"}],\"default\":\"up\"},"
                        + "{\"id\":\"tint\",\"label\":\"Tint\",\"type\":\"color\",\"default\":\"#ffffff\"},"
                        + "{\"id\":\"mirror\",\"label\":\"Mirror\",\"type\":\"toggle\",\"default\":false}],"
                        + "\"bundle\":\"io.diuna.animation.rainbow\",\"version\":\"1.2.3\",\"preview\":false}");
    }

    @Test
    void tasks() {
        TaskStatus task = TaskStatus.builder(
                        7, "diuna-frame", TaskStatus.State.RUNNING, Instant.parse("2026-03-01T12:00:00.250Z"))
                .work(TaskCategory.RENDER, "The frame loop")
                .owner("io.diuna.scheduler", "io.diuna.scheduler.loop.LoopRunner")
                .duration(Duration.ofNanos(1_999_999))
                .build();
        assertThat(TaskJson.write(List.of(task), Map.of(TaskStatus.State.RUNNING, 1L))
                        .toString())
                .isEqualTo("{\"tasks\":[{\"id\":7,\"category\":\"RENDER\",\"owner\":\"io.diuna.scheduler\","
                        + "\"description\":\"The frame loop\",\"thread\":\"diuna-frame\",\"state\":\"RUNNING\","
                        + "\"createdAt\":\"2026-03-01T12:00:00.250Z\","
                        + "\"createdBy\":\"io.diuna.scheduler.loop.LoopRunner\",\"error\":null,\"durationMs\":1}],"
                        + "\"counts\":{\"RUNNING\":1}}");
    }

    @Test
    void palette() {
        assertThat(PaletteJson.write(Palette.of("ice", "Ice", List.of(0, 0xABCDEF)), true)
                        .toString())
                .isEqualTo("{\"id\":\"ice\",\"label\":\"Ice\",\"colors\":[\"#000000\",\"#abcdef\"],\"own\":true}");
    }

    @Test
    void plugin() {
        assertThat(PluginJson.write(new PluginStatus(
                                "x.y",
                                "1.0.0",
                                PluginStatus.State.DEGRADED,
                                "why",
                                List.of("a", "b"),
                                new TreeMap<>(Map.of("b", "it hangs")),
                                null,
                                true,
                                "CN=Jane",
                                new PluginUsage(0.5, 0, 1.23456, 70, 4_000_000, List.of("uses much"))))
                        .toString())
                .isEqualTo(
                        "{\"symbolicName\":\"x.y\",\"version\":\"1.0.0\",\"state\":\"DEGRADED\",\"reason\":\"why\","
                                + "\"animations\":[\"a\",\"b\"],\"quarantined\":[{\"animation\":\"b\",\"reason\":\"it hangs\"}],\"file\":null,\"builtIn\":true,\"signer\":\"CN=Jane\",\"usage\":{\"renderCpu\":0.5,\"callCpu\":0.0,\"threadCpu\":1.235,\"cpuSeconds\":70.0,\"bytesPerSecond\":4000000,\"warnings\":[\"uses much\"]}}");
    }

    @Test
    void status() {
        FrameStatus frame = new FrameStatus(
                7,
                59.996,
                1,
                2,
                new FrameStatus.Percentiles(90, 3000, 5000, 8000),
                new FrameStatus.LastMinute(58.123, 3, 4));
        assertThat(StatusJson.write("1.0", 12, frame, new StatusJson.Counts(3, 1, 4), List.of())
                        .toString())
                .isEqualTo("{\"version\":\"1.0\",\"uptimeSeconds\":12,\"frame\":{\"number\":7,\"fps\":60,\"missed\":2,"
                        + "\"skipped\":1,\"lateMicros\":{\"p50\":90,\"p99\":3000,\"p999\":5000,\"max\":8000},"
                        + "\"lastMinute\":{\"fps\":58.12,\"missed\":4,\"skipped\":3}},"
                        + "\"zones\":3,\"strips\":1,\"plugins\":4,\"health\":\"OK\",\"problems\":[]}");
    }

    @Test
    void numbers() {
        assertThat(JsonText.number(0.1)).hasToString("0.1");
        assertThat(JsonText.number(-3)).hasToString("-3");
        assertThat(JsonText.number(-0.0)).hasToString("0");
        assertThat(JsonText.number(1e300)).hasToString("1.0E+300");
        assertThat(JsonText.number(Double.NaN)).hasToString("null");
    }
}
