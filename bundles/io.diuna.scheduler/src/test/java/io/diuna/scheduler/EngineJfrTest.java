// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.jfr.JfrRecording;
import io.diuna.scheduler.output.NullStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JFR events of the running engine. */
class EngineJfrTest {

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final Engine engine = new Engine(tasks.open("test"), Clock.SYSTEM, 60, 1, 5_000);
    private final CountDownLatch free = new CountDownLatch(1);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        free.countDown();
        engine.close();
    }

    /** Promise F1. */
    @Test
    void aStuckAnimationIsRecordedStepByStep() throws IOException {
        try (JfrRecording recording = new JfrRecording(folder)
                .with("io.diuna.TakeOver", "io.diuna.LaneAbandoned", "io.diuna.Quarantine", "io.diuna.StripChanged")
                .withPeriod(Duration.ofMillis(100), "io.diuna.Frames")
                .start()) {
            hang();
            Await.until(
                    "frame metrics were recorded more than once",
                    () -> recording.soFar().stream()
                                    .filter(EngineJfrTest::isOfFrames)
                                    .count()
                            > 1);
            List<RecordedEvent> events = recording.stop();

            RecordedEvent strip = first(events, "StripChanged");
            assertThat(strip.getString("strip")).isEqualTo("main");
            assertThat(strip.getString("before")).isNull();
            assertThat(strip.getString("state")).isEqualTo("OK");
            RecordedEvent takeOver = first(events, "TakeOver");
            assertThat(takeOver.getString("zone")).isEqualTo("desk");
            assertThat(takeOver.getString("animation")).isEqualTo("sloth");
            assertThat(takeOver.getString("plugin")).isEqualTo("io.test.sloth");
            assertThat(takeOver.getString("version")).isEqualTo("1.2.0");
            RecordedEvent lane = first(events, "LaneAbandoned");
            assertThat(lane.getString("lane")).startsWith("diuna-render-");
            assertThat(lane.getString("animation")).isEqualTo("sloth");
            assertThat(lane.getThread().getJavaName()).isEqualTo("diuna-watch");
            RecordedEvent quarantine = first(events, "Quarantine");
            assertThat(quarantine.getString("plugin")).isEqualTo("io.test.sloth");
            assertThat(quarantine.getString("animation")).isEqualTo("sloth");
            assertThat(quarantine.getString("reason")).contains("did not return");
            assertThat(takeOver.getStartTime()).isBefore(lane.getStartTime());
            assertThat(lane.getStartTime()).isBefore(quarantine.getStartTime());

            List<Long> frames = events.stream()
                    .filter(EngineJfrTest::isOfFrames)
                    .map(event -> event.getLong("frames"))
                    .toList();
            assertThat(frames).hasSizeGreaterThan(1).isSorted();
            assertThat(frames.get(frames.size() - 1)).isPositive();
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.getThread().getJavaName())
                            .doesNotStartWith("diuna-frame")
                            .doesNotStartWith("diuna-render")
                            .doesNotStartWith("diuna-strip"));
        }
    }

    private static boolean isOfFrames(RecordedEvent event) {
        return event.getEventType().getName().equals("io.diuna.Frames");
    }

    private void hang() {
        engine.start();
        StripHost host = StripHosts.create(
                tasks.open("test"),
                "main",
                new NullStrip(StripFormat.of(3, ColorOrder.GRB, 2.2, 0)),
                Clock.SYSTEM,
                engine.zoneManager()::stripChanged);
        engine.zoneManager().putStrip(host);
        host.start();
        engine.zoneManager().putZone(new ZoneLayout("desk", "Desk", List.of(new ZoneRange("main", 0, 3, false))));
        ZoneLook look = new ZoneLook(true, 100, 1, "p", "sloth", Map.of());
        engine.zoneManager().setLook("desk", look, Palette.of("p", "P", List.of(1)), Transition.CUT);
        Animation animation = stage -> frame -> {
            if (Thread.currentThread().getName().startsWith("diuna-render")) {
                Await.latch(free);
            }
        };
        AnimationTracker.Registration registration = new AnimationTracker.Registration(
                new PluginId("io.test.sloth", "1.2.0", 1), "sloth", "Sloth", "", 1, () -> animation, () -> {});
        engine.animationTracker().added(this, registration);
        Await.until(
                "it is quarantined",
                () -> engine.zoneManager().zones().get(0).state() == ZonePlayback.State.QUARANTINED);
    }

    private static RecordedEvent first(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("io.diuna." + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No event " + name));
    }
}
