// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.zone.LookProperty.ANIMATION;
import static io.diuna.platform.zone.LookProperty.BRIGHTNESS;
import static io.diuna.platform.zone.LookProperty.COLOR;
import static io.diuna.platform.zone.LookProperty.POWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.Transition.Kind;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands while a zone is dark or in a transition: each property has its own time, and an unseen look is not shown. */
class SlowTransitionTest {

    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final ZoneLook LOOK = new ZoneLook(true, 100, RED, "p", null, Map.of());
    private static final Transition SLOW = way(20_000);
    private static final Transition QUICK = way(500);

    private final EngineHarness harness = new EngineHarness();
    private ZoneLook look = LOOK;

    @AfterEach
    void close() {
        harness.close();
    }

    private static Transition way(long millis) {
        return new Transition(Kind.CROSSFADE, Duration.ofMillis(millis), Easing.LINEAR);
    }

    private void start(ZoneLook first) {
        look = first;
        harness.zone("desk", 0, EngineHarness.LENGTH);
        harness.setLook("desk", first, Transition.CUT);
        seen(3_000);
    }

    private void command(ZoneLook next, Transition transition, LookProperty... named) {
        look = next;
        harness.zoneManager.setLook("desk", next, EngineHarness.PALETTE, transition, Set.copyOf(Arrays.asList(named)));
        harness.settle();
    }

    /** Passes time, and returns the colour of the first pixel then. */
    private int seen(long millis) {
        int[] picture = harness.frame();
        for (long frames = Math.round(millis / 16.666_667); frames > 0; frames--) {
            picture = harness.frame();
        }
        return picture[0] & 0xFFFFFF;
    }

    private static int red(int color) {
        return color >> 16;
    }

    private static int blue(int color) {
        return color & 0xFF;
    }

    private void assertNoRedIn(long millis) {
        for (long frames = Math.round(millis / 16.666_667); frames > 0; frames--) {
            for (int pixel : harness.frame()) {
                assertThat(red(pixel & 0xFFFFFF)).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLookThatIsOffIsNotSeenWhenAnotherIsSwitchedOn(Kind kind) {
        start(LOOK.withOn(false));
        command(LOOK.withColor(BLUE), new Transition(kind, Duration.ofSeconds(1), Easing.LINEAR), POWER, COLOR);
        assertNoRedIn(500);
        assertThat(blue(seen(600))).isEqualTo(255);
    }

    @Test
    void aLookOfNoBrightnessIsNotSeenWhenAnotherGetsBrighter() {
        start(LOOK.withBrightness(0));
        command(LOOK.withColor(BLUE), QUICK, BRIGHTNESS, COLOR);
        assertNoRedIn(200);
        assertThat(blue(seen(500))).isEqualTo(255);
    }

    @Test
    void aLookThatWasReplacedInTheDarkOfTheMasterIsNotSeen() {
        start(LOOK);
        harness.zoneManager.dim(false, 100, Transition.CUT, LookProperty.ALL);
        seen(100);
        command(LOOK.withColor(BLUE), SLOW, COLOR);
        harness.zoneManager.dim(true, 100, QUICK, LookProperty.ALL);
        assertNoRedIn(1_000);
    }

    @Test
    void anAnimationRisesAlone() {
        harness.addPlugin("blue", stage -> frame -> frame.fill(BLUE));
        start(LOOK.withOn(false));
        command(LOOK.withAnimation("blue"), QUICK, POWER, ANIMATION);
        assertNoRedIn(300);
        assertThat(blue(seen(500))).isEqualTo(255);
    }

    @Test
    void theColourOfAnAnimationDoesNotPassThroughTheOldOne() {
        harness.addPlugin("colour", stage -> frame -> frame.fill(stage.color()));
        start(LOOK.withAnimation("colour"));
        command(look.withOn(false), Transition.CUT, POWER);
        seen(100);
        command(look.withOn(true).withColor(BLUE), QUICK, POWER, COLOR);
        seen(40); // a frame that was rendered before may come yet, in the dark
        assertNoRedIn(600);
    }

    @Test
    void offIsOffInItsOwnTimeWhileTheBrightnessFades() {
        start(LOOK);
        command(LOOK.withBrightness(0), SLOW, BRIGHTNESS);
        assertThat(red(seen(1_000))).isBetween(235, 250);
        command(look.withOn(false), QUICK, POWER);
        assertThat(seen(550)).isZero();
    }

    @Test
    void aColourDoesNotEndAFadeToOff() {
        start(LOOK);
        command(LOOK.withOn(false), SLOW, POWER);
        seen(1_000);
        command(look.withColor(BLUE), QUICK, COLOR);
        int color = seen(1_000);
        assertThat(blue(color)).isBetween(220, 240);
        assertThat(red(color)).isZero();
        assertThat(seen(18_500)).isZero();
    }

    @Test
    void aColourDoesNotEndAWakeUp() {
        start(LOOK.withOn(false));
        command(LOOK, SLOW, POWER, BRIGHTNESS);
        seen(5_000);
        command(look.withColor(BLUE), QUICK, COLOR, POWER);
        assertThat(blue(seen(600))).isBetween(65, 80);
        assertThat(blue(seen(14_600))).isEqualTo(255);
    }

    @Test
    void aQuickerCommandWithTheSameTargetCounts() {
        start(LOOK.withOn(false));
        command(LOOK, SLOW, POWER);
        seen(1_000);
        command(LOOK, QUICK, POWER);
        assertThat(red(seen(550))).isEqualTo(255);
        command(look.withBrightness(20), SLOW, BRIGHTNESS);
        seen(500);
        command(look, QUICK, BRIGHTNESS);
        assertThat(red(seen(550))).isBetween(50, 52);
        command(look.withColor(BLUE), SLOW, COLOR);
        seen(500);
        command(look, QUICK, COLOR);
        assertThat(red(seen(550))).isZero();
        command(look.withOn(false), SLOW, POWER);
        seen(500);
        command(look, QUICK, POWER);
        assertThat(seen(550)).isZero();
    }

    @Test
    void nothingGetsBrighterThanAskedWhileItIsSwitchedOff() {
        start(LOOK.withOn(false));
        command(LOOK, SLOW, POWER, BRIGHTNESS);
        int before = red(seen(5_000));
        command(look.withOn(false), SLOW, POWER);
        for (int i = 0; i < 300; i++) {
            int now = red(harness.frame()[0] & 0xFFFFFF);
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
        command(look.withBrightness(90), QUICK, BRIGHTNESS);
        assertThat(red(seen(1_000))).isLessThanOrEqualTo(before);
        command(look.withOn(true), QUICK, POWER);
        assertThat(red(seen(550))).isBetween(229, 231);
    }

    @Test
    void aBrightnessDuringAWakeUpIsReachedInItsOwnTime() {
        start(LOOK.withOn(false));
        command(LOOK, SLOW, POWER);
        seen(2_000);
        command(look.withBrightness(50), QUICK, BRIGHTNESS);
        assertThat(red(seen(550))).isBetween(126, 128);
        assertThat(red(seen(5_000))).isBetween(126, 128);
    }

    @Test
    void theMasterKeepsTheTimesOfPowerAndBrightness() {
        start(LOOK);
        harness.zoneManager.dim(false, 100, SLOW, Set.of(POWER));
        seen(1_000);
        harness.zoneManager.dim(false, 50, QUICK, Set.of(BRIGHTNESS));
        assertThat(red(seen(600))).isBetween(110, 128);
        harness.zoneManager.dim(true, 50, QUICK, Set.of(POWER));
        assertThat(red(seen(600))).isBetween(126, 128);
        harness.zoneManager.dim(true, 0, SLOW, Set.of(BRIGHTNESS));
        seen(1_000);
        harness.zoneManager.dim(false, 0, QUICK, Set.of(POWER));
        assertThat(seen(550)).isZero();
    }

    @Test
    void twoInterruptedTransitionsInARowGoOnFromWhatIsSeen() {
        start(LOOK);
        int before = seen(16);
        command(LOOK.withColor(BLUE), SLOW, COLOR);
        for (int i = 0; i < 3; i++) {
            for (int frame = 0; frame < 20; frame++) {
                int now = harness.frame()[0] & 0xFFFFFF;
                assertThat(Math.abs(red(now) - red(before))).isLessThan(14);
                before = now;
            }
            command(look.withColor(i % 2 == 0 ? RED : 0x00FF00).withBrightness(90 - i), QUICK, COLOR, BRIGHTNESS);
        }
    }
}
