// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Renderer;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.frame.FrameStatus;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Engine from start to close. Real threads, in virtual time. */
class EngineTest {

    private static final int RED = 0xFF0000;
    private static final long PERIOD = 16_666_667;

    private final Set<Thread> before = diunaThreads();
    private final VirtualClock clock = new VirtualClock(0);
    private final Engine engine = new Engine(new ThreadRegistry().open("test"), clock, 60, 1, 5_000);
    private final FakeStrip strip = new FakeStrip(30, frame -> {});
    private final CountDownLatch placed = new CountDownLatch(1);
    private final StripHost host =
            StripHosts.create(new ThreadRegistry().open("test"), "main", sourceOf(strip), clock, this::placed);
    private final int[] picture = new int[30];

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void showsTheRequestedLookFromTheFirstFrameToTheLast() {
        light(frame -> frame.fill(RED));
        play(100, PERIOD);
        assertThat(picture).hasSize(30).containsOnly(RED);

        FrameStatus status = engine.monitor().status();
        assertThat(status.number()).isEqualTo(100);
        assertThat(status.skipped()).isZero();
        assertThat(status.missed()).isZero();
        assertThat(status.fps()).isCloseTo(60, within(0.001));
        assertThat(status.lateMicros().max()).isZero();
        StripStatus shown = engine.monitor().strips().get(0);
        assertThat(shown.state()).isEqualTo(StripStatus.State.OK);
        assertThat(shown.id()).isEqualTo("main");
        assertThat(engine.monitor().picture("other", picture)).isEqualTo(-1);

        engine.setFps(30);
        play(1, PERIOD); // the frame that was scheduled at the old rate
        play(9, 2 * PERIOD - 1);
        assertThat(engine.monitor().status().number()).isEqualTo(110);
        assertThat(engine.monitor().status().skipped()).isZero();

        engine.close(StripHost.ShutdownPattern.BLACK);
        Await.until("the strip is closed", () -> strip.closed() == 1);
        FakeStrip.Shown last = strip.shown().get(strip.shown().size() - 1);
        assertThat(last.wire()).containsOnly(0);
        assertThat(last.number()).isEqualTo(111);
        Await.until("no thread is left", () -> before.containsAll(diunaThreads()));
    }

    @Test
    void countsSkippedFrames() {
        light(frame -> frame.fill(RED));
        play(10, PERIOD);
        clock.pass(200_000_000); // the process stood still, as between SIGSTOP and SIGCONT
        Await.until("it is back on its grid", () -> engine.monitor().status().skipped() > 0);
        FrameStatus status = engine.monitor().status();
        assertThat(status.skipped()).isBetween(11L, 13L);
        assertThat(status.missed()).isEqualTo(status.skipped());
        assertThat(status.number()).isEqualTo(10 + status.skipped());
    }

    private void light(Renderer renderer) {
        Animation animation = stage -> renderer;
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
                                new PluginId("red", "1", 1), "red", "Red", "", 1, () -> animation, () -> {}));
        Await.latch(placed);
        Await.until(
                "it plays",
                () -> engine.zoneManager().zones().get(0).state().name().equals("PLAYING"));
    }

    /** Callback for the length of the strip; it is in the plan from the next frame on. */
    private void placed() {
        engine.zoneManager().stripChanged();
        placed.countDown();
    }

    /** Runs frames of this period, each after the one before was shown and the next one rendered. */
    private void play(int frames, long period) {
        for (int i = 0; i < frames; i++) {
            long number = engine.monitor().status().number() + 1;
            long drawn = draws() + 1;
            clock.pass(period);
            Await.until("frame " + number, () -> host.picture(picture) == number && draws() == drawn);
        }
    }

    private long draws() {
        return TestMetrics.count(engine.monitor().metrics(), "render.draw");
    }

    private static StripSource sourceOf(FakeStrip strip) {
        return new StripSource() {
            @Override
            public PhysicalStrip get() {
                return strip;
            }

            @Override
            public void release(PhysicalStrip given) {}
        };
    }

    private static Set<Thread> diunaThreads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("diuna-"));
        return threads;
    }
}
