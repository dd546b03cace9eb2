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
import io.diuna.scheduler.animation.Quarantine;
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

    private final EngineHarness theatre = new EngineHarness();
    private final AtomicInteger oldFrames = new AtomicInteger();
    private volatile boolean broken;
    private Object old;

    @BeforeEach
    void playTheOldOne() {
        theatre.zone("desk", 0, 4);
        old = theatre.addPlugin("wave", wave(GREEN));
        theatre.setLook("desk", LOOK, Transition.CUT);
        assertThat(theatre.play(1_500)).endsWith(GREEN, GREEN, GREEN);
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    /** Paints in one colour, and its phase of 2 s in 200 steps into the red of the first pixel. */
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
    void playsOnUntilTheSuccessorHasAFrameAndThenMeltsIntoIt() {
        CountDownLatch hold = theatre.blockExecutor();
        theatre.tracker.removed(old);
        assertThat(theatre.zone("desk").state()).isEqualTo(RELOADING);
        int motion = Rgb.red(theatre.frame()[0]);
        for (int i = 0; i < 60; i++) {
            int[] frame = theatre.frame();
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
            motion = assertMoves(motion, frame);
        }
        comeLater(wave(BLUE));
        CountDownLatch second = theatre.blockExecutor();
        hold.countDown();
        Await.until("the successor is known", () -> theatre.zone("desk").state() == PLAYING);
        for (int i = 0; i < 60; i++) {
            int[] frame = theatre.frame();
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
            motion = assertMoves(motion, frame);
        }
        second.countDown();
        theatre.settle();
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        int before = GREEN;
        for (int i = 0; i < 40; i++) {
            int[] frame = theatre.frame();
            motion = assertMoves(motion, frame);
            assertThat(Rgb.green(frame[1]) + Rgb.blue(frame[1])).isBetween(254, 255);
            assertThat(Rgb.blue(frame[1]) - Rgb.blue(before)).isBetween(0, 35);
            before = frame[1];
        }
        assertThat(before).isEqualTo(BLUE);
        int drawn = oldFrames.get();
        theatre.play(500);
        assertThat(oldFrames).as("nobody draws the old one any more").hasValue(drawn);
        assertThat(theatre.metrics.skipped()).isZero();
    }

    @Test
    void drawsBothSidesDuringTheTransition() {
        theatre.removePlugin(old);
        theatre.addPlugin("wave", wave(BLUE));
        int drawn = oldFrames.get();
        for (int i = 0; i < 20; i++) {
            theatre.frame();
        }
        assertThat(oldFrames).hasValue(drawn + 20);
    }

    @Test
    void fadesToItsStaticColorWhenNoSuccessorComesAndBackWhenOneDoes() {
        theatre.removePlugin(old);
        int motion = Rgb.red(theatre.frame()[0]);
        for (int i = 0; i < 290; i++) { // 4.8 s
            int[] frame = theatre.frame();
            motion = assertMoves(motion, frame);
            assertThat(frame).endsWith(GREEN, GREEN, GREEN);
        }
        assertThat(theatre.zone("desk").state()).isEqualTo(RELOADING);
        assertThat(theatre.zone("desk").reason()).contains("'wave'").contains("gone");
        int before = 255;
        for (int i = 0; i < 90; i++) {
            int[] frame = theatre.frame();
            int now = Rgb.green(frame[2]);
            assertThat(before - now).isBetween(0, 15);
            before = now;
        }
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        int drawn = oldFrames.get();
        theatre.play(200);
        assertThat(oldFrames).hasValue(drawn);

        theatre.addPlugin("wave", wave(BLUE));
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        int[] frame = theatre.play(500);
        assertThat(frame).endsWith(BLUE, BLUE, BLUE);
        assertMoves(Rgb.red(frame[0]), theatre.frame()); // at the speed that was set long ago
    }

    @Test
    void holdsTheLastPictureWhenTheOldCodeFailsAfterItsBundleIsGone() {
        theatre.removePlugin(old);
        broken = true;
        theatre.play(100);
        int[] last = theatre.frame();
        assertThat(theatre.play(4_000)).isEqualTo(last).endsWith(GREEN, GREEN, GREEN);
        assertThat(theatre.zone("desk").state()).isEqualTo(RELOADING);
        assertThat(theatre.zone("desk").reason()).contains("last picture");
        assertThat(theatre.play(2_500)).containsOnly(EngineHarness.STATIC);
    }

    @Test
    void holdsTheLastPictureWhenTheOldCodeFailsWhileItsSuccessorIsMade() {
        CountDownLatch hold = theatre.blockExecutor();
        theatre.tracker.removed(old);
        comeLater(wave(BLUE));
        CountDownLatch second = theatre.blockExecutor();
        hold.countDown();
        Await.until("the successor is known", () -> theatre.zone("desk").state() == PLAYING);
        theatre.playAlone(100);
        broken = true;
        theatre.playAlone(100);
        int[] last = theatre.frame();
        assertThat(theatre.playAlone(2_000)).isEqualTo(last).endsWith(GREEN, GREEN, GREEN);
        second.countDown();
        theatre.settle();
        assertThat(theatre.play(600)).endsWith(BLUE, BLUE, BLUE);
        assertThat(theatre.quarantine.reason("plugin.wave", 1, Quarantine.Step.RENDER))
                .isNull();
    }

    @Test
    void goesOnThroughManySwapsWithoutABlackFrameOrAStandstill() {
        Object key = old;
        int motion = Rgb.red(theatre.frame()[0]);
        for (int swap = 0; swap < 50; swap++) {
            theatre.removePlugin(key);
            motion = assertMoves(motion, theatre.frame());
            key = theatre.addPlugin("wave", wave(swap % 2 == 0 ? BLUE : GREEN));
            for (int i = 0; i < 1 + swap % 30; i++) {
                int[] frame = theatre.frame();
                motion = assertMoves(motion, frame);
                assertThat(Rgb.green(frame[1]) + Rgb.blue(frame[1])).isGreaterThan(240);
            }
        }
        theatre.play(1_000);
        int drawn = oldFrames.get();
        for (int i = 0; i < 60; i++) {
            theatre.frame();
        }
        assertThat(oldFrames.get() - drawn).as("one performance is left").isEqualTo(60);
    }

    private void comeLater(FakeAnimation act) {
        PluginId plugin = new PluginId("plugin.wave", "2", 99);
        theatre.tracker.added(
                new Object(), new AnimationTracker.Registration(plugin, "wave", "Wave", "", 99, () -> act, () -> {}));
    }

    /** The phase goes on by the 1.67 steps of a frame; what is mixed may lose one by rounding. */
    private static int assertMoves(int before, int[] frame) {
        int now = Rgb.red(frame[0]);
        int step = (now - before + 200) % 200;
        assertThat(step).as("from %d to %d", before, now).isBetween(0, 4);
        return now;
    }
}
