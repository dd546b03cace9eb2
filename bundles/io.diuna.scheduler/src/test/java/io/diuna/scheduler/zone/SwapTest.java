// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.RELOADING;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.task.Await;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwapTest {

    private static final ZoneLook LOOK =
            EngineHarness.LOOK.withAnimation("wave").withParameters(Map.of("period", 2.0));
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;

    private final EngineHarness harness = new EngineHarness();
    private final AtomicInteger oldFrames = new AtomicInteger();
    private volatile boolean broken;
    private Object old;

    @BeforeEach
    void addTheFirstVersion() {
        harness.zone("desk", 0, 4);
        old = harness.addPlugin("wave", wave(GREEN));
        harness.setLook("desk", LOOK, Transition.CUT);
        assertThat(harness.play(1_500)).endsWith(GREEN, GREEN, GREEN);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    /** Animation that fills one colour, and writes its phase of 2 s in 200 steps into the red of the first pixel. */
    private FakeAnimation wave(int color) {
        NumberParameter period = Parameter.seconds("period", "Period");
        return new FakeAnimation(List.of(period), stage -> {
            Phase phase = stage.phase(period);
            return frame -> {
                if (color == GREEN) {
                    oldFrames.incrementAndGet();
                    if (broken) {
                        throw new NoClassDefFoundError("wave/Old$1");
                    }
                }
                frame.fill(color);
                frame.pixels()[0] = color | (int) (200 * phase.at(frame)) << 16;
            };
        });
    }

    @Test
    void keepsRenderingUntilTheSuccessorHasAFrameAndThenCrossfades() {
        CountDownLatch hold = harness.blockExecutor();
        harness.tracker.removed(old);
        assertThat(harness.zone("desk").state()).isEqualTo(RELOADING);
        int motion = Rgb.red(harness.frame()[0]);
        for (int i = 0; i < 60; i++) {
            int[] frame = harness.frame();
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
            motion = assertMoves(motion, frame);
        }
        comeLater(wave(BLUE));
        CountDownLatch second = harness.blockExecutor();
        hold.countDown();
        Await.until("the successor is known", () -> harness.zone("desk").state() == PLAYING);
        for (int i = 0; i < 60; i++) {
            int[] frame = harness.frame();
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
            motion = assertMoves(motion, frame);
        }
        second.countDown();
        harness.settle();
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        int before = GREEN;
        for (int i = 0; i < 40; i++) {
            int[] frame = harness.frame();
            motion = assertMoves(motion, frame);
            assertThat(Rgb.green(frame[1]) + Rgb.blue(frame[1])).isBetween(254, 255);
            assertThat(Rgb.blue(frame[1]) - Rgb.blue(before)).isBetween(0, 35);
            before = frame[1];
        }
        assertThat(before).isEqualTo(BLUE);
        int drawn = oldFrames.get();
        harness.play(500);
        assertThat(oldFrames).as("nobody draws the old one any more").hasValue(drawn);
        assertThat(harness.metrics.skipped()).isZero();
    }

    @Test
    void rendersBothSidesDuringTheTransition() {
        harness.removePlugin(old);
        harness.addPlugin("wave", wave(BLUE));
        int drawn = oldFrames.get();
        for (int i = 0; i < 20; i++) {
            harness.frame();
        }
        assertThat(oldFrames).hasValue(drawn + 20);
    }

    @Test
    void fadesToItsStaticColorWithoutASuccessorAndBackWithOne() {
        harness.removePlugin(old);
        int motion = Rgb.red(harness.frame()[0]);
        for (int i = 0; i < 290; i++) { // 4.8 s
            int[] frame = harness.frame();
            motion = assertMoves(motion, frame);
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
        }
        assertThat(harness.zone("desk").state()).isEqualTo(RELOADING);
        assertThat(harness.zone("desk").reason()).contains("'wave'").contains("gone");
        int before = 255;
        for (int i = 0; i < 90; i++) {
            int[] frame = harness.frame();
            int now = Rgb.green(frame[2]);
            assertThat(before - now).isBetween(0, 15);
            before = now;
        }
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        int drawn = oldFrames.get();
        harness.play(200);
        assertThat(oldFrames).hasValue(drawn);

        harness.addPlugin("wave", wave(BLUE));
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        int[] frame = harness.play(500);
        assertThat(frame).endsWith(BLUE, BLUE, BLUE);
        assertMoves(Rgb.red(frame[0]), harness.frame()); // at the speed set before the update
    }

    @Test
    void keepsTheLastPictureWhenTheOldCodeFailsAfterItsBundleIsGone() {
        harness.removePlugin(old);
        broken = true;
        harness.play(100);
        int[] last = harness.frame();
        assertThat(harness.play(4_000)).isEqualTo(last).endsWith(GREEN, GREEN, GREEN);
        assertThat(harness.zone("desk").state()).isEqualTo(RELOADING);
        assertThat(harness.zone("desk").reason()).contains("last picture");
        assertThat(harness.play(2_500)).containsOnly(EngineHarness.STATIC);
    }

    @Test
    void keepsTheLastPictureWhenTheOldCodeFailsWhileItsSuccessorIsCreated() {
        CountDownLatch hold = harness.blockExecutor();
        harness.tracker.removed(old);
        comeLater(wave(BLUE));
        CountDownLatch second = harness.blockExecutor();
        hold.countDown();
        Await.until("the successor is known", () -> harness.zone("desk").state() == PLAYING);
        harness.playAlone(100);
        broken = true;
        harness.playAlone(100);
        int[] last = harness.frame();
        assertThat(harness.playAlone(2_000)).isEqualTo(last).endsWith(GREEN, GREEN, GREEN);
        second.countDown();
        harness.settle();
        assertThat(harness.play(600)).endsWith(BLUE, BLUE, BLUE);
        assertThat(harness.quarantine.animations("plugin.wave", 1)).isEmpty();
    }

    @Test
    void survivesManyUpdatesWithoutABlackFrameOrAStandstill() {
        Object key = old;
        int motion = Rgb.red(harness.frame()[0]);
        for (int swap = 0; swap < 50; swap++) {
            harness.removePlugin(key);
            motion = assertMoves(motion, harness.frame());
            key = harness.addPlugin("wave", wave(swap % 2 == 0 ? BLUE : GREEN));
            for (int i = 0; i < 1 + swap % 30; i++) {
                int[] frame = harness.frame();
                motion = assertMoves(motion, frame);
                assertThat(Rgb.green(frame[1]) + Rgb.blue(frame[1])).isGreaterThan(240);
            }
        }
        harness.play(1_000);
        int drawn = oldFrames.get();
        for (int i = 0; i < 60; i++) {
            harness.frame();
        }
        assertThat(oldFrames.get() - drawn).as("one renderer is left").isEqualTo(60);
    }

    private void comeLater(FakeAnimation animation) {
        PluginId plugin = new PluginId("plugin.wave", "2", 99);
        harness.tracker.added(
                new Object(),
                new AnimationTracker.Registration(plugin, "wave", "Wave", "", 99, () -> animation, () -> {}));
    }

    /** Asserts that the phase advanced by one frame, 1.67 steps; mixing may lose one by rounding. */
    private static int assertMoves(int before, int[] frame) {
        int now = Rgb.red(frame[0]);
        int step = (now - before + 200) % 200;
        assertThat(step).as("from %d to %d", before, now).isBetween(0, 4);
        return now;
    }
}
