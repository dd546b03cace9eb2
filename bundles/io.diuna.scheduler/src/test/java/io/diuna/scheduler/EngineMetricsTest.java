// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Frame;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.measure.TestMetrics;
import io.diuna.scheduler.output.FakeStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metrics of the running engine: a delay appears in the metric of its stage. Real threads, in virtual time. */
class EngineMetricsTest {

    private static final long PERIOD = 16_666_667;
    private static final long INJECTED = 10_000_000;
    private static final long LATER = 100;

    private final VirtualClock clock = new VirtualClock(0);
    private final Engine engine = new Engine(new ThreadRegistry().open("test"), clock, 60, 1, 5_000);
    private final FakeStrip strip = new FakeStrip(30, frame -> onShow(frame.number()));
    private final CountDownLatch placed = new CountDownLatch(1);
    private final StripHost host =
            StripHosts.create(new ThreadRegistry().open("test"), "main", new Only(strip), clock, this::placed);
    private volatile long injectWhenRendered = -1;
    private volatile long injectWhenShown = -1;
    private long number;

    @BeforeEach
    void play() {
        Animation animation = stage -> this::onDraw;
        engine.start();
        engine.zoneManager().putStrip(host);
        host.start();
        engine.zoneManager().putZone(new ZoneLayout("desk", "Desk", List.of(new ZoneRange("main", 0, 30, false))));
        ZoneLook look = new ZoneLook(true, 100, 1, "p", "red", Map.of());
        engine.zoneManager().setLook("desk", look, Palette.of("p", "P", List.of(1)), Transition.CUT);
        engine.animationTracker()
                .added(
                        this,
                        new AnimationTracker.Registration(
                                new PluginId("io.test.red", "1.2.0", 1),
                                "red",
                                "Red",
                                "",
                                1,
                                () -> animation,
                                () -> {}));
        Await.latch(placed);
        Await.until(
                "it plays",
                () -> engine.zoneManager().zones().get(0).state().name().equals("PLAYING"));
        frames(2); // the first frame is shown before any is rendered
    }

    /** Callback for the length of the strip; it is in the plan from the next frame on. */
    private void placed() {
        engine.zoneManager().stripChanged();
        placed.countDown();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsInARendererAppearInRenderTimes() {
        injectWhenRendered = LATER;
        frames(2 * LATER);
        assertOnly("render.draw", "animation.render");
        DurationMetric rendering = engine.monitor().metrics().durations().stream()
                .filter(metric -> metric.name().equals("animation.render"))
                .findFirst()
                .orElseThrow();
        assertThat(rendering.labels())
                .isEqualTo(Map.of("zone", "desk", "animation", "red", "plugin", "io.test.red", "version", "1.2.0"));
        assertThat(rendering.p50()).isZero();
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsInADriverAppearInShowTimes() {
        injectWhenShown = LATER;
        frames(2 * LATER);
        assertOnly("strip.show");
    }

    /** Promise N4. */
    @Test
    void shownSkippedAndDroppedFramesAddUpToAllFrames() {
        frames(20);
        number += 12;
        moveTo(number * PERIOD + 1, 0); // the process stood still, as between SIGSTOP and SIGCONT
        frames(20);
        Metrics metrics = engine.monitor().metrics();
        assertThat(TestMetrics.sum(metrics, "frames.skipped")).isEqualTo(12);
        assertThat(TestMetrics.sum(metrics, "strip.frames.shown")
                        + TestMetrics.sum(metrics, "strip.frames.unchanged")
                        + TestMetrics.sum(metrics, "strip.frames.dropped")
                        + TestMetrics.sum(metrics, "frames.skipped"))
                .isEqualTo(TestMetrics.sum(metrics, "frames"));
    }

    /** Promise N4. */
    @Test
    void idleFramesAreCountedToo() {
        frames(20);
        ZoneLook still = new ZoneLook(true, 100, 1, "p", null, Map.of());
        engine.zoneManager().setLook("desk", still, Palette.of("p", "P", List.of(1)), Transition.CUT);
        Await.until("it has been idle", () -> {
            clock.moveTo(++number * PERIOD); // an idle loop sleeps for many ticks; one that is late skips some
            return TestMetrics.sum(engine.monitor().metrics(), "frames.idle") > 100;
        });
        Await.until("the strip has taken the last frame, and all frames are counted", () -> {
            Metrics metrics = engine.monitor().metrics();
            return TestMetrics.sum(metrics, "strip.frames.shown")
                            + TestMetrics.sum(metrics, "strip.frames.unchanged")
                            + TestMetrics.sum(metrics, "strip.frames.dropped")
                            + TestMetrics.sum(metrics, "frames.skipped")
                            + TestMetrics.sum(metrics, "frames.idle")
                    == TestMetrics.sum(metrics, "frames");
        });
    }

    private void assertOnly(String... names) {
        for (DurationMetric metric : engine.monitor().metrics().durations()) {
            boolean here = List.of(names).contains(metric.name());
            if (here && metric.count() > 0) {
                assertThat(metric.max()).as(metric.name()).isEqualTo(INJECTED);
                assertThat(metric.p999()).as(metric.name()).isBetween(INJECTED, INJECTED + INJECTED / 16);
            } else {
                assertThat(metric.max()).as(metric.toString()).isZero();
            }
        }
    }

    /** Runs frames, each after all work of the one before is done. */
    private void frames(long count) {
        for (long i = 0; i < count; i++) {
            number++;
            moveTo(number * PERIOD, 1);
        }
    }

    private void moveTo(long instant, int shows) {
        long taken = taken() + shows;
        long drawn = draws() + 1;
        clock.moveTo(instant);
        Await.until("the frame is shown and the next one drawn", () -> taken() == taken && draws() == drawn);
    }

    /** The frames that the strip has handled: sent, or not sent because the picture was unchanged. */
    private long taken() {
        StripStatus status = host.status();
        return status.shown() + status.unchanged();
    }

    private long draws() {
        return TestMetrics.count(engine.monitor().metrics(), "render.draw");
    }

    /** Injects a delay into rendering, once the strip has shown the frame before, so that it does not count there. */
    private void onDraw(Frame frame) {
        frame.fill(1_000 + (int) frame.number()); // an unchanged picture would not be sent
        if (frame.number() == injectWhenRendered) {
            Await.until(
                    "the frame before is shown",
                    () -> host.showTimes().distribution().count()
                                    == host.status().shown()
                            && taken() == number);
            clock.pass(INJECTED);
        }
    }

    private void onShow(long shown) {
        if (shown == injectWhenShown) {
            long drawn = shown; // the first frame was shown before any was rendered
            Await.until("the next frame is drawn", () -> draws() == drawn);
            clock.pass(INJECTED);
        }
    }

    /** Source with one instance. */
    private record Only(PhysicalStrip strip) implements StripSource {

        @Override
        public PhysicalStrip get() {
            return strip;
        }

        @Override
        public void release(PhysicalStrip given) {}
    }
}
