// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.color.Rgb;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.layer.BundleFrameSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Idle loop: no work while nothing changes, and each change is shown at the next frame. */
class IdleShowTest {

    private static final ZoneLook STEADY = new ZoneLook(true, 100, 0x102030, "p", "steady", Map.of());
    private static final ZoneLook MOVING = new ZoneLook(true, 100, 0x102030, "p", "moving", Map.of());

    private final EngineHarness harness = new EngineHarness();
    private final AtomicInteger drawn = new AtomicInteger();
    private final FakeAnimation steady = new FakeAnimation(List.of(), stage -> frame -> {
        drawn.incrementAndGet();
        frame.fill(stage.color());
        frame.holdStill();
    });
    private final FakeAnimation moving = FakeAnimation.rendering(frame -> frame.fill((int) frame.number()));

    @AfterEach
    void close() {
        harness.close();
    }

    /** Runs until one second has passed without a composed frame. */
    private int[] settle() {
        int[] last = harness.play(1_500);
        rests();
        return last;
    }

    private void rests() {
        long before = harness.composed();
        int drawnBefore = drawn.get();
        harness.play(1_000);
        assertThat(harness.composed()).as("frames composed in a second").isEqualTo(before);
        assertThat(drawn).as("frames drawn in a second").hasValue(drawnBefore);
        assertThat(harness.metrics.ran()).isEqualTo(harness.metrics.number());
        assertThat(harness.metrics.fps()).isCloseTo(60, within(0.01));
    }

    /** Promise D4. */
    @Test
    void isIdleWhileEveryZoneShowsAColour() {
        harness.zone("left", 0, 2);
        harness.zone("right", 2, 2);
        harness.setLook("left", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        harness.setLook("right", EngineHarness.LOOK.withColor(0x00FF00), EngineHarness.SHORT);
        assertThat(settle()).containsExactly(0xFF0000, 0xFF0000, 0x00FF00, 0x00FF00);
    }

    /** Promise D4. */
    @Test
    void isIdleWhileRenderersHoldStillAndWakesUpForEachChange() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("steady", steady);
        harness.setLook("desk", STEADY, Transition.CUT);
        assertThat(settle()).containsOnly(0x102030);

        harness.setLook("desk", STEADY.withColor(0x405060), Transition.CUT);
        harness.frame();
        assertThat(harness.frame())
                .as("drawn at the first tick, seen at the second")
                .containsOnly(0x405060);
        rests();

        harness.setLook("desk", STEADY.withColor(0xFF0000), EngineHarness.SHORT);
        int before = Rgb.red(harness.frame()[0]);
        int steps = 0;
        for (int i = 0; i < 14; i++) {
            int now = Rgb.red(harness.frame()[0]);
            assertThat(now - before).isBetween(0, 20);
            steps += now > before ? 1 : 0;
            before = now;
        }
        assertThat(steps).as("a colour on its way is no rest").isGreaterThan(8);
        assertThat(settle()).containsOnly(0xFF0000);

        ZoneLook dim = new ZoneLook(true, 50, 0xFF0000, "p", "steady", Map.of());
        harness.setLook("desk", dim, Transition.CUT);
        assertThat(harness.frame()).containsOnly(Rgb.scale(0xFF0000, 0.5));
        rests();
    }

    /** Promise D4. */
    @Test
    void isIdleUntilARendererChangesItsPictureAndShowsThatInTime() {
        long second = 1_000_000_000;
        harness.zone("desk", 0, 4);
        harness.addPlugin("steady", new FakeAnimation(List.of(), stage -> frame -> {
            drawn.incrementAndGet();
            long seconds = frame.nanos() / second;
            frame.fill((int) seconds);
            frame.holdUntil((seconds + 1) * second);
        }));
        harness.setLook("desk", STEADY, Transition.CUT);
        harness.play(3_000);
        int drawnBefore = drawn.get();
        long composedBefore = harness.metrics.ran() - harness.metrics.idle();
        int changes = 0;
        int now = harness.frame()[0];
        int lasted = 0;
        for (int i = 0; i < 600; i++) {
            int next = harness.frame()[0];
            lasted++;
            if (next != now) {
                assertThat(next).isEqualTo(now + 1);
                assertThat(changes == 0 ? 60 : lasted).as("frames of a second").isBetween(59, 61);
                now = next;
                lasted = 0;
                changes++;
            }
        }
        assertThat(changes).isBetween(9, 11);
        assertThat(drawn.get() - drawnBefore).as("frames drawn").isBetween(9, 12);
        long composed = harness.metrics.ran() - harness.metrics.idle() - composedBefore;
        assertThat(composed).as("frames composed").isBetween(9L, 12L);
    }

    /** Promise D4. */
    @Test
    void wakesUpForTheMasterBrightnessAndIsIdleAfterItsTransition() {
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        settle();
        harness.zoneManager.dim(50, Transition.CUT);
        assertThat(harness.frame()).containsOnly(Rgb.scale(0xFF0000, 0.5));
        rests();
        harness.zoneManager.dim(0, EngineHarness.SHORT);
        harness.frame();
        assertThat(Rgb.red(harness.play(100)[0])).isBetween(1, 126);
        assertThat(settle()).containsOnly(0);
    }

    /** Promise D4. */
    @Test
    void isNotIdleBesideAMovingRendererAndRendersOnlyThat() {
        harness.zone("left", 0, 2);
        harness.zone("right", 2, 2);
        harness.addPlugin("steady", steady);
        harness.addPlugin("moving", moving);
        harness.setLook("left", STEADY, Transition.CUT);
        harness.setLook("right", MOVING, Transition.CUT);
        harness.play(1_500);
        int before = drawn.get();
        long composed = harness.composed();
        int[] one = harness.frame();
        int[] next = harness.frame();
        assertThat(next[2]).isEqualTo(one[2] + 1);
        assertThat(harness.composed()).isEqualTo(composed + 2);
        assertThat(drawn).hasValue(before);
        harness.setLook("right", EngineHarness.LOOK, EngineHarness.SHORT);
        settle();
    }

    /** Promise D4. */
    @Test
    void wakesUpForLayersAndForTheirEnds() {
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        FrameSource source = new BundleFrameSink(harness.layers).open("bell", FramePriority.PULSE);
        source.fill("desk", 0xFFFFFF, Duration.ofNanos(10 * EngineHarness.PERIOD));
        for (int i = 0; i < 9; i++) {
            assertThat(harness.frame()).as("frame " + i).containsOnly(0xFFFFFF);
        }
        assertThat(harness.frame()).as("its time is over").containsOnly(EngineHarness.STATIC);
        rests();

        source.fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(harness.frame()).containsOnly(0x0000FF);
        rests();
        source.clear("desk");
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        rests();
        source.fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(harness.frame()).containsOnly(0x0000FF);
        source.close();
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        rests();
    }

    /** Promise D4. */
    @Test
    void wakesUpForZonesThatAreAddedMovedAndRemoved() {
        harness.zone("desk", 0, 2);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        harness.zone("desk", 2, 2);
        assertThat(harness.frame()).containsExactly(0, 0, EngineHarness.STATIC, EngineHarness.STATIC);
        rests();
        harness.zone("desk", 0, 4);
        harness.frame();
        assertThat(settle()).containsOnly(EngineHarness.STATIC);
        harness.zoneManager.removeZone(EngineHarness.layout("desk", 0, 4));
        assertThat(harness.frame()).containsOnly(0);
        rests();
    }

    /** Promise D4. */
    @Test
    void wakesUpForAStripThatChangesItsLength() {
        harness.zone("desk", 0, 4);
        harness.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        long composed = harness.composed();
        harness.zoneManager.stripChanged();
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(harness.composed()).isGreaterThan(composed);
        rests();
    }

    /** Promise D4. */
    @Test
    void isIdleAlsoAfterARendererFailedAndItsZoneShowsItsColour() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("bad", FakeAnimation.rendering(frame -> {
            if (frame.number() > 100) {
                throw new IllegalStateException("no more");
            }
            frame.fill(0x0000FF);
        }));
        harness.setLook("desk", new ZoneLook(true, 100, EngineHarness.STATIC, "p", "bad", Map.of()), Transition.CUT);
        harness.play(60_000);
        assertThat(harness.frame()).containsOnly(EngineHarness.STATIC);
        long composed = harness.composed();
        harness.play(1_000);
        assertThat(harness.composed()).isEqualTo(composed);
    }
}
