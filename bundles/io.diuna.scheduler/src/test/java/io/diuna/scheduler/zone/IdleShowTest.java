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

/** Row D4: nothing is done while nothing changes, and whatever changes is seen at the next tick. */
class IdleShowTest {

    private static final ZoneLook STEADY = new ZoneLook(true, 100, 0x102030, "p", "steady", Map.of());
    private static final ZoneLook MOVING = new ZoneLook(true, 100, 0x102030, "p", "moving", Map.of());

    private final EngineHarness theatre = new EngineHarness();
    private final AtomicInteger drawn = new AtomicInteger();
    private final FakeAnimation steady = new FakeAnimation(List.of(), stage -> frame -> {
        drawn.incrementAndGet();
        frame.fill(stage.color());
        frame.holdStill();
    });
    private final FakeAnimation moving = FakeAnimation.rendering(frame -> frame.fill((int) frame.number()));

    @AfterEach
    void close() {
        theatre.close();
    }

    /** Plays until a second has passed without a composed frame. */
    private int[] settle() {
        int[] last = theatre.play(1_500);
        rests();
        return last;
    }

    private void rests() {
        long before = theatre.composed();
        int drawnBefore = drawn.get();
        theatre.play(1_000);
        assertThat(theatre.composed()).as("frames composed in a second").isEqualTo(before);
        assertThat(drawn).as("frames drawn in a second").hasValue(drawnBefore);
        assertThat(theatre.metrics.ran()).isEqualTo(theatre.metrics.number());
        assertThat(theatre.metrics.fps()).isCloseTo(60, within(0.01));
    }

    @Test
    void d4RestsWhereEveryZoneHasAColour() {
        theatre.zone("left", 0, 2);
        theatre.zone("right", 2, 2);
        theatre.setLook("left", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        theatre.setLook("right", EngineHarness.LOOK.withColor(0x00FF00), EngineHarness.SHORT);
        assertThat(settle()).containsExactly(0xFF0000, 0xFF0000, 0x00FF00, 0x00FF00);
    }

    @Test
    void d4RestsWhereRenderersRestAndWakesForEachChange() {
        theatre.zone("desk", 0, 4);
        theatre.addPlugin("steady", steady);
        theatre.setLook("desk", STEADY, Transition.CUT);
        assertThat(settle()).containsOnly(0x102030);

        theatre.setLook("desk", STEADY.withColor(0x405060), Transition.CUT);
        theatre.frame();
        assertThat(theatre.frame())
                .as("drawn at the first tick, seen at the second")
                .containsOnly(0x405060);
        rests();

        theatre.setLook("desk", STEADY.withColor(0xFF0000), EngineHarness.SHORT);
        int before = Rgb.red(theatre.frame()[0]);
        int steps = 0;
        for (int i = 0; i < 14; i++) {
            int now = Rgb.red(theatre.frame()[0]);
            assertThat(now - before).isBetween(0, 20);
            steps += now > before ? 1 : 0;
            before = now;
        }
        assertThat(steps).as("a colour on its way is no rest").isGreaterThan(8);
        assertThat(settle()).containsOnly(0xFF0000);

        ZoneLook dim = new ZoneLook(true, 50, 0xFF0000, "p", "steady", Map.of());
        theatre.setLook("desk", dim, Transition.CUT);
        assertThat(theatre.frame()).containsOnly(Rgb.scale(0xFF0000, 0.5));
        rests();
    }

    @Test
    void d4WakesForTheMasterAndRestsWhenItHasArrived() {
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", EngineHarness.LOOK.withColor(0xFF0000), Transition.CUT);
        settle();
        theatre.zoneManager.dim(50, Transition.CUT);
        assertThat(theatre.frame()).containsOnly(Rgb.scale(0xFF0000, 0.5));
        rests();
        theatre.zoneManager.dim(0, EngineHarness.SHORT);
        theatre.frame();
        assertThat(Rgb.red(theatre.play(100)[0])).isBetween(1, 126);
        assertThat(settle()).containsOnly(0);
    }

    @Test
    void d4DoesNotRestBesideOneThatMovesAndDrawsOnlyThat() {
        theatre.zone("left", 0, 2);
        theatre.zone("right", 2, 2);
        theatre.addPlugin("steady", steady);
        theatre.addPlugin("moving", moving);
        theatre.setLook("left", STEADY, Transition.CUT);
        theatre.setLook("right", MOVING, Transition.CUT);
        theatre.play(1_500);
        int before = drawn.get();
        long composed = theatre.composed();
        int[] one = theatre.frame();
        int[] next = theatre.frame();
        assertThat(next[2]).isEqualTo(one[2] + 1);
        assertThat(theatre.composed()).isEqualTo(composed + 2);
        assertThat(drawn).hasValue(before);
        theatre.setLook("right", EngineHarness.LOOK, EngineHarness.SHORT);
        settle();
    }

    @Test
    void d4WakesForLayersAndForTheirEnds() {
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        FrameSource source = new BundleFrameSink(theatre.layers).open("bell", FramePriority.PULSE);
        source.fill("desk", 0xFFFFFF, Duration.ofNanos(10 * EngineHarness.PERIOD));
        for (int i = 0; i < 9; i++) {
            assertThat(theatre.frame()).as("frame " + i).containsOnly(0xFFFFFF);
        }
        assertThat(theatre.frame()).as("its time is over").containsOnly(EngineHarness.STATIC);
        rests();

        source.fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(theatre.frame()).containsOnly(0x0000FF);
        rests();
        source.clear("desk");
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        rests();
        source.fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(theatre.frame()).containsOnly(0x0000FF);
        source.close();
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        rests();
    }

    @Test
    void d4WakesForZonesThatComeMoveAndGo() {
        theatre.zone("desk", 0, 2);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        theatre.zone("desk", 2, 2);
        assertThat(theatre.frame()).containsExactly(0, 0, EngineHarness.STATIC, EngineHarness.STATIC);
        rests();
        theatre.zone("desk", 0, 4);
        theatre.frame();
        assertThat(settle()).containsOnly(EngineHarness.STATIC);
        theatre.zoneManager.removeZone(EngineHarness.layout("desk", 0, 4));
        assertThat(theatre.frame()).containsOnly(0);
        rests();
    }

    @Test
    void d4WakesForAStripThatTellsItsLengthAnew() {
        theatre.zone("desk", 0, 4);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        settle();
        long composed = theatre.composed();
        theatre.zoneManager.stripChanged();
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        assertThat(theatre.composed()).isGreaterThan(composed);
        rests();
    }

    @Test
    void d4RestsAlsoWhenTheRendererFailedAndItsZoneHasFallenBack() {
        theatre.zone("desk", 0, 4);
        theatre.addPlugin("bad", FakeAnimation.rendering(frame -> {
            if (frame.number() > 100) {
                throw new IllegalStateException("no more");
            }
            frame.fill(0x0000FF);
        }));
        theatre.setLook("desk", new ZoneLook(true, 100, EngineHarness.STATIC, "p", "bad", Map.of()), Transition.CUT);
        theatre.play(60_000);
        assertThat(theatre.frame()).containsOnly(EngineHarness.STATIC);
        long composed = theatre.composed();
        theatre.play(1_000);
        assertThat(theatre.composed()).isEqualTo(composed);
    }
}
