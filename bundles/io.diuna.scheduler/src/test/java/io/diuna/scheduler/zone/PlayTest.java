// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.STARTING;
import static io.diuna.platform.frame.ZonePlayback.State.STATIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
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

    private final EngineHarness theatre = new EngineHarness();

    /** Paints the zone's colour, and its depth into the first pixel. */
    private final FakeAnimation live = new FakeAnimation(List.of(DEPTH), stage -> frame -> {
        frame.fill(stage.color());
        frame.pixels()[0] = (int) stage.value(DEPTH);
    });

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void startsDarkAndFadesInWhateverTransitionIsAskedFor() {
        theatre.zone("desk", 0, 4);
        assertThat(theatre.play(500)).containsOnly(0);
        assertThat(theatre.zone("desk").state()).isEqualTo(STARTING);
        theatre.setLook("desk", EngineHarness.LOOK.withColor(0xFFFFFF), Transition.CUT);
        assertThat(theatre.zone("desk").state()).isEqualTo(STATIC);
        int before = 0;
        for (int i = 0; i < 55; i++) {
            int now = Rgb.red(theatre.frame()[0]);
            assertThat(now - before).isBetween(0, 20);
            before = now;
        }
        assertThat(before).isBetween(128, 254);
        assertThat(theatre.play(200)).containsOnly(0xFFFFFF);
    }

    @Test
    void arrivesAsItWasAskedFor() {
        theatre.zone("hall", 0, 4);
        theatre.setLook("hall", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        assertThat(theatre.play(1_100)).containsExactly(0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000);
        theatre.setLook("hall", EngineHarness.LOOK.withColor(0x0000FF), Transition.CUT);
        assertThat(theatre.frame()).containsOnly(0x0000FF);
    }

    @Test
    void playsTheAnimationThatIsChosen() {
        FakeAnimation green = FakeAnimation.filling(0x00FF00);
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        theatre.addPlugin("green", green);
        assertThat(theatre.play(1_100)).containsOnly(EngineHarness.STATIC);
        theatre.setLook("desk", GREEN, EngineHarness.SHORT);
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.zone("desk").reason()).isNull();
        int before = 0;
        for (int i = 0; i < 13; i++) {
            int now = Rgb.green(theatre.frame()[2]);
            assertThat(now - before).isBetween(0, 30);
            before = now;
        }
        assertThat(theatre.play(100)).containsOnly(0x00FF00);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        assertThat(theatre.zone("desk").state()).isEqualTo(STATIC);
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(green.created).as("one to warm up, one to play").hasValue(2);
    }

    @Test
    void changesColorBrightnessAndParametersWithoutANewRenderer() {
        theatre.zone("desk", 0, 4);
        theatre.addPlugin("live", live);
        ZoneLook look = EngineHarness.LOOK.withAnimation("live").withColor(0xFF0000);
        theatre.setLook("desk", look, Transition.CUT);
        assertThat(theatre.play(1_200)).containsExactly(50, 0xFF0000, 0xFF0000, 0xFF0000);

        theatre.setLook("desk", look.withParameters(Map.of("depth", 7.0)), Transition.CUT);
        theatre.frame();
        assertThat(theatre.frame()[0]).isEqualTo(7);
        theatre.setLook("desk", look.withColor(0x0000FF), EngineHarness.SHORT);
        theatre.frame();
        assertThat(Rgb.red(theatre.frame()[1])).as("on its way").isBetween(1, 254);
        assertThat(theatre.play(400)).containsExactly(50, 0x0000FF, 0x0000FF, 0x0000FF);
        theatre.setLook("desk", look.withBrightness(50).withColor(0x0000FF), EngineHarness.SHORT);
        assertThat(theatre.play(400)).containsExactly(25, 0x00007F, 0x00007F, 0x00007F);
        theatre.setLook("desk", look.withOn(false), EngineHarness.SHORT);
        assertThat(theatre.play(400)).containsOnly(0);
        assertThat(live.created).hasValue(2);
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
    }

    @Test
    void waitsInTheDarkForAPluginThatIsNotThereAtTheStart() {
        theatre.zone("desk", 0, 4);
        theatre.setLook(
                "desk", EngineHarness.LOOK.withAnimation("live").withParameters(Map.of("depth", 9.0)), Transition.CUT);
        assertThat(theatre.play(4_800)).containsOnly(0);
        assertThat(theatre.zone("desk").state()).isEqualTo(STARTING);
        assertThat(theatre.play(1_400)).containsOnly(EngineHarness.STATIC);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        assertThat(theatre.zone("desk").reason()).contains("'live'");

        theatre.addPlugin("live", live);
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.play(500))
                .containsExactly(9, EngineHarness.STATIC, EngineHarness.STATIC, EngineHarness.STATIC);
    }

    @Test
    void startsWithAPluginThatComesInTime() {
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", GREEN, Transition.CUT);
        theatre.play(3_000);
        theatre.addPlugin("green", FakeAnimation.filling(0x00FF00));
        int[] first = theatre.frame();
        assertThat(Rgb.green(first[0])).as("it fades in").isLessThan(20);
        assertThat(Rgb.red(first[0])).as("the static colour is never seen").isZero();
        assertThat(theatre.play(1_100)).containsOnly(0x00FF00);
    }

    @Test
    void showsItsStaticColorWhenNobodyBringsWhatIsChosen() {
        theatre.zone("desk", 0, 4);
        theatre.addPlugin("green", FakeAnimation.filling(0x00FF00));
        theatre.setLook("desk", GREEN, Transition.CUT);
        theatre.play(1_200);
        theatre.setLook("desk", EngineHarness.LOOK.withAnimation("gone"), EngineHarness.SHORT);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        assertThat(theatre.zone("desk").reason()).contains("'gone'");
        assertThat(theatre.play(400)).containsOnly(EngineHarness.STATIC);
        theatre.setLook("desk", GREEN, Transition.CUT);
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.zone("desk").reason()).isNull();
    }

    @Test
    void keepsTheTransitionThatWasAskedForThoughAnotherPluginComesMeanwhile() {
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        theatre.play(1_200);
        theatre.addPlugin("green", FakeAnimation.filling(0x00FF00));
        CountDownLatch hold = theatre.blockExecutor();
        theatre.zoneManager.setLook("desk", GREEN, EngineHarness.PALETTE, Transition.CUT);
        theatre.zoneManager.animationsChanged();
        hold.countDown();
        theatre.settle();
        theatre.frame();
        assertThat(theatre.frame()).containsOnly(0x00FF00);
    }
}
