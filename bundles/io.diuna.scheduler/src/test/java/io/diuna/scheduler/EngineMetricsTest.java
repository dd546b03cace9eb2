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

/** Row F1 of the promises: what takes long is seen where it takes long. All threads as they are, in virtual time. */
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
    private volatile long injectWhenDrawn = -1;
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
        frames(2); // the first is shown before any is drawn
    }

    /** The strip has told its length, and from the next frame on it is painted. */
    private void placed() {
        engine.zoneManager().stripChanged();
        placed.countDown();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void f1TenMillisecondsInARendererAppearInDrawing() {
        injectWhenDrawn = LATER;
        frames(2 * LATER);
        assertOnly("render.draw", "animation.render");
        DurationMetric drawing = engine.monitor().metrics().durations().stream()
                .filter(measure -> measure.name().equals("animation.render"))
                .findFirst()
                .orElseThrow();
        assertThat(drawing.labels())
                .isEqualTo(Map.of("zone", "desk", "animation", "red", "plugin", "io.test.red", "version", "1.2.0"));
        assertThat(drawing.p50()).isZero();
    }

    @Test
    void f1TenMillisecondsInADriverAppearInShowing() {
        injectWhenShown = LATER;
        frames(2 * LATER);
        assertOnly("strip.show");
    }

    @Test
    void n4ShownAndSkippedAndDroppedAreAllTicksOfTheEngine() {
        frames(20);
        number += 12;
        moveTo(number * PERIOD + 1, 0); // as after SIGSTOP and SIGCONT
        frames(20);
        Metrics measures = engine.monitor().metrics();
        assertThat(TestMetrics.sum(measures, "frames.skipped")).isEqualTo(12);
        assertThat(TestMetrics.sum(measures, "strip.frames.shown")
                        + TestMetrics.sum(measures, "strip.frames.unchanged")
                        + TestMetrics.sum(measures, "strip.frames.dropped")
                        + TestMetrics.sum(measures, "frames.skipped"))
                .isEqualTo(TestMetrics.sum(measures, "frames"));
    }

    @Test
    void n4TicksAtRestAreToldToo() {
        frames(20);
        ZoneLook still = new ZoneLook(true, 100, 1, "p", null, Map.of());
        engine.zoneManager().setLook("desk", still, Palette.of("p", "P", List.of(1)), Transition.CUT);
        Await.until("it has rested", () -> {
            if (engine.monitor().status().number() == number) {
                number++;
            }
            clock.moveTo(number * PERIOD); // wakes it from its rest, whatever time it is
            return TestMetrics.sum(engine.monitor().metrics(), "frames.idle") > 100;
        });
        Await.until("the strip has taken the last frame, and all ticks are told", () -> {
            Metrics measures = engine.monitor().metrics();
            return TestMetrics.sum(measures, "strip.frames.shown")
                            + TestMetrics.sum(measures, "strip.frames.unchanged")
                            + TestMetrics.sum(measures, "strip.frames.dropped")
                            + TestMetrics.sum(measures, "frames.skipped")
                            + TestMetrics.sum(measures, "frames.idle")
                    == TestMetrics.sum(measures, "frames");
        });
    }

    private void assertOnly(String... names) {
        for (DurationMetric measure : engine.monitor().metrics().durations()) {
            boolean here = List.of(names).contains(measure.name());
            if (here && measure.count() > 0) {
                assertThat(measure.max()).as(measure.name()).isEqualTo(INJECTED);
                assertThat(measure.p999()).as(measure.name()).isBetween(INJECTED, INJECTED + INJECTED / 16);
            } else {
                assertThat(measure.max()).as(measure.toString()).isZero();
            }
        }
    }

    /** Lets frame after frame go by, each when all is done that the one before has brought about. */
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

    /** The frames that the strip has seen to; one like the one before is not sent, as when a zone begins to be lit. */
    private long taken() {
        StripStatus status = host.status();
        return status.shown() + status.unchanged();
    }

    private long draws() {
        return TestMetrics.count(engine.monitor().metrics(), "render.draw");
    }

    /** While a lane draws, the strip may show the frame before: time passes when that is over. */
    private void onDraw(Frame frame) {
        frame.fill(1_000 + (int) frame.number()); // a picture like the one before would not be sent
        if (frame.number() == injectWhenDrawn) {
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
            long drawn = shown; // the first frame was shown before any was drawn
            Await.until("the next frame is drawn", () -> draws() == drawn);
            clock.pass(INJECTED);
        }
    }

    /** The only instance of a strip. */
    private record Only(PhysicalStrip strip) implements StripSource {

        @Override
        public PhysicalStrip get() {
            return strip;
        }

        @Override
        public void release(PhysicalStrip given) {}
    }
}
