// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.STARTING;
import static io.diuna.platform.frame.ZonePlayback.State.STATIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayTest {

    private static final ZoneLook GREEN = EngineHarness.LOOK.withAnimation("green");
    private static final NumberParameter DEPTH = Parameter.percent("depth", "Depth");

    private final EngineHarness harness = new EngineHarness();

    /** Animation that fills the zone's colour, and writes its parameter depth into the first pixel. */
    private final FakeAnimation live = new FakeAnimation(List.of(DEPTH), stage -> frame -> {
        frame.fill(stage.color());
        frame.pixels()[0] = (int) stage.value(DEPTH);
    });

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void startsDarkAndFadesInWhateverTransitionIsRequested() {
        harness.zone("desk", 0, 4);
        assertThat(harness.play(500)).containsOnly(0);
        assertThat(harness.zone("desk").state()).isEqualTo(STARTING);
        harness.setLook("desk", EngineHarness.LOOK.withColor(0xFFFFFF), Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(STATIC);
        int before = 0;
        for (int i = 0; i < 55; i++) {
            int now = Rgb.red(harness.frame()[0]);
            assertThat(now - before).isBetween(0, 20);
            before = now;
        }
        assertThat(before).isBetween(128, 254);
        assertThat(harness.play(200)).containsOnly(0xFFFFFF);
    }

    @Test
    void usesTheRequestedTransition() {
        harness.zone("hall", 0, 4);
        harness.setLook("hall", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        assertThat(harness.play(1_100)).containsExactly(0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000);
        harness.setLook("hall", EngineHarness.LOOK.withColor(0x0000FF), Transition.CUT);
        assertThat(harness.frame()).containsOnly(0x0000FF);
    }

    @Test
    void rendersTheChosenAnimation() {
        FakeAnimation green = FakeAnimation.filling(0x00FF00);
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        harness.addPlugin("green", green);
        assertThat(harness.play(1_100)).containsOnly(EngineHarness.STATIC);
        harness.setLook("desk", GREEN, EngineHarness.SHORT);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.zone("desk").reason()).isNull();
        int before = 0;
        for (int i = 0; i < 13; i++) {
            int now = Rgb.green(harness.frame()[2]);
            assertThat(now - before).isBetween(0, 30);
            before = now;
        }
        assertThat(harness.play(100)).containsOnly(0x00FF00);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(STATIC);
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(green.created).as("one to warm up, one to play").hasValue(2);
    }

    @Test
    void changesColorBrightnessAndParametersWithoutANewRenderer() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("live", live);
        ZoneLook look = EngineHarness.LOOK.withAnimation("live").withColor(0xFF0000);
        harness.setLook("desk", look, Transition.CUT);
        assertThat(harness.play(1_200)).containsExactly(50, 0xFF0000, 0xFF0000, 0xFF0000);

        harness.setLook("desk", look.withParameters(Map.of("depth", 7.0)), Transition.CUT);
        harness.frame();
        assertThat(harness.frame()[0]).isEqualTo(7);
        harness.setLook("desk", look.withColor(0x0000FF), EngineHarness.SHORT);
        harness.frame();
        assertThat(Rgb.red(harness.frame()[1])).as("on its way").isBetween(1, 254);
        assertThat(harness.play(400)).containsExactly(50, 0x0000FF, 0x0000FF, 0x0000FF);
        harness.setLook("desk", look.withBrightness(50).withColor(0x0000FF), EngineHarness.SHORT);
        assertThat(harness.play(400)).containsExactly(25, 0x00007F, 0x00007F, 0x00007F);
        harness.setLook("desk", look.withOn(false), EngineHarness.SHORT);
        assertThat(harness.play(400)).containsOnly(0);
        assertThat(live.created).hasValue(2);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    @Test
    void countsPressesOfAButtonAlsoWithoutARenderer() {
        TriggerParameter reset = Parameter.trigger("reset", "Reset");
        FakeAnimation game = new FakeAnimation(List.of(reset), stage -> frame -> {
            frame.fill(stage.presses(reset));
            frame.holdStill();
        });
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("game"), Transition.CUT);
        harness.zoneManager.press("desk", "reset");
        harness.addPlugin("game", game);
        assertThat(harness.play(1_200)).containsOnly(1);
        harness.zoneManager.press("desk", "reset");
        harness.frame();
        assertThat(harness.frame()).as("a still picture is rendered again").containsOnly(2);
        harness.zoneManager.press("hall", "reset");
        assertThat(harness.play(100)).containsOnly(2);
    }

    @Test
    void staysDarkWhileItWaitsForAPluginAtTheStart() {
        harness.zone("desk", 0, 4);
        harness.setLook(
                "desk", EngineHarness.LOOK.withAnimation("live").withParameters(Map.of("depth", 9.0)), Transition.CUT);
        assertThat(harness.play(4_800)).containsOnly(0);
        assertThat(harness.zone("desk").state()).isEqualTo(STARTING);
        assertThat(harness.play(1_400)).containsOnly(EngineHarness.STATIC);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        assertThat(harness.zone("desk").reason()).contains("'live'");

        harness.addPlugin("live", live);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.play(500))
                .containsExactly(9, EngineHarness.STATIC, EngineHarness.STATIC, EngineHarness.STATIC);
    }

    @Test
    void startsWithAPluginThatIsAddedInTime() {
        harness.zone("desk", 0, 4);
        harness.setLook("desk", GREEN, Transition.CUT);
        harness.play(3_000);
        harness.addPlugin("green", FakeAnimation.filling(0x00FF00));
        int[] first = harness.frame();
        assertThat(Rgb.green(first[0])).as("it fades in").isLessThan(20);
        assertThat(Rgb.red(first[0])).as("the static colour is never seen").isZero();
        assertThat(harness.play(1_100)).containsOnly(0x00FF00);
    }

    @Test
    void showsItsStaticColorWhenNoPluginProvidesTheAnimation() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("green", FakeAnimation.filling(0x00FF00));
        harness.setLook("desk", GREEN, Transition.CUT);
        harness.play(1_200);
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("gone"), EngineHarness.SHORT);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        assertThat(harness.zone("desk").reason()).contains("'gone'");
        assertThat(harness.play(400)).containsOnly(EngineHarness.STATIC);
        harness.setLook("desk", GREEN, Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.zone("desk").reason()).isNull();
    }

    @Test
    void keepsTheRequestedTransitionThoughAnotherPluginIsAddedMeanwhile() {
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        harness.play(1_200);
        harness.addPlugin("green", FakeAnimation.filling(0x00FF00));
        CountDownLatch hold = harness.blockExecutor();
        harness.zoneManager.setLook("desk", GREEN, EngineHarness.PALETTE, Transition.CUT);
        harness.zoneManager.animationsChanged();
        hold.countDown();
        harness.settle();
        harness.frame();
        assertThat(harness.frame()).containsOnly(0x00FF00);
    }
}
