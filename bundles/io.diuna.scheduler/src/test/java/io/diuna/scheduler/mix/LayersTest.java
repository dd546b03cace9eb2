// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Submitted frames, from the sink to the canvas. */
class LayersTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int STATIC = 0x102030;

    private final LayerHarness harness = new LayerHarness(6);
    private final TripleBuffer animation = new TripleBuffer(2);
    private final ZoneMix left = harness.zone("left", 4, STATIC);

    @Test
    void showsAFrameFromTheNextTickUntilItsTimeIsOver() {
        open(FramePriority.PULSE).fill("left", 0xFF0000, Duration.ofNanos(3 * LayerHarness.PERIOD));
        assertThat(harness.next()).startsWith(0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000);
        assertThat(harness.next()).startsWith(0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000);
        assertThat(harness.next()).startsWith(STATIC, STATIC, STATIC, STATIC);
    }

    @Test
    void coversOnlyWhatThePixelsReach() {
        FrameSource source = open(FramePriority.PULSE);
        source.pixels("left", new int[] {1, 2}, SECOND);
        assertThat(harness.next()).startsWith(1, 2, STATIC, STATIC);
        source.pixels("left", new int[] {1, 2, 3, 4, 5, 6}, SECOND);
        assertThat(harness.next()).containsExactly(1, 2, 3, 4, 0, 0);
        source.range("left", 3, new int[] {7, 8, 9}, SECOND);
        assertThat(harness.next()).containsExactly(STATIC, STATIC, STATIC, 7, 0, 0);
        source.range("left", 1, 2, 5, SECOND);
        assertThat(harness.next()).containsExactly(STATIC, 5, 5, STATIC, 0, 0);
        source.range("left", 2, Integer.MAX_VALUE, 6, SECOND);
        assertThat(harness.next()).containsExactly(STATIC, STATIC, 6, 6, 0, 0);
        source.range("left", 100, 3, 5, SECOND);
        assertThat(harness.next()).startsWith(STATIC, STATIC, STATIC, STATIC);
        source.range("left", 4, new int[] {5}, SECOND);
        assertThat(harness.next()).startsWith(STATIC, STATIC, STATIC, STATIC);
    }

    @Test
    void laysHigherPrioritiesAndNewerFramesOnTopAndDebugAboveAll() {
        FrameSource pulse = open(FramePriority.PULSE);
        FrameSource other = harness.sink.open("other", FramePriority.PULSE);
        FrameSource transition = open(FramePriority.TRANSITION);
        FrameSource debug = open(FramePriority.DEBUG);
        debug.range("left", 3, 1, 9, SECOND);
        transition.range("left", 0, 1, 8, SECOND);
        pulse.fill("left", 1, SECOND);
        other.range("left", 1, 3, 2, SECOND);
        assertThat(harness.next()).startsWith(8, 2, 2, 9);
        pulse.range("left", 0, 2, 3, SECOND);
        assertThat(harness.next()).startsWith(8, 3, 2, 9);
        debug.clear("left");
        transition.close();
        assertThat(harness.next()).startsWith(3, 3, 2, 2);
    }

    @Test
    void showsNothingThatIsLowerThanTheBase() {
        harness.zone("right", animation);
        LayerHarness.draw(animation, 0xA0A0A0);
        Map<String, Integer> both = Map.of("left", 1, "right", 1);
        open(FramePriority.IDLE).fill(both, SECOND);
        assertThat(harness.next()).containsExactly(STATIC, STATIC, STATIC, STATIC, 0xA0A0A0, 0xA0A0A0);
        open(FramePriority.MANUAL).fill(both, SECOND);
        assertThat(harness.next()).containsExactly(1, 1, 1, 1, 0xA0A0A0, 0xA0A0A0);
        open(FramePriority.ANIMATION).fill(Map.of("left", 2, "right", 2), SECOND);
        assertThat(harness.next()).containsOnly(2);
    }

    @Test
    void hidesAManualLayerOnceTheZonePlays() {
        open(FramePriority.MANUAL).fill("left", 5, SECOND);
        TripleBuffer buffer = new TripleBuffer(4);
        left.aim(new ZoneTarget(PixelSource.of(buffer), LevelPlane.FULL, Transition.CUT));
        assertThat(harness.next()).startsWith(5, 5, 5, 5);
        LayerHarness.draw(buffer, 7);
        assertThat(harness.next()).startsWith(7, 7, 7, 7);
    }

    @Test
    void dimsLayersLikeTheZone() {
        left.aim(new ZoneTarget(PixelSource.of(STATIC, 4), LevelPlane.FULL / 2, Transition.CUT));
        open(FramePriority.PULSE).fill("left", 0xFF8040, SECOND);
        harness.next();
        assertThat(harness.next()).startsWith(0x7F4020, 0x7F4020, 0x7F4020, 0x7F4020);
    }

    @Test
    void blendsALayerWithAllThatIsBelow() {
        FrameSource glow = harness.sink.open("glow", FramePriority.TRANSITION, Blend.ADD);
        glow.fill("left", 0x010101, SECOND);
        open(FramePriority.PULSE).range("left", 0, 2, 0xFFFFFF, SECOND);
        assertThat(harness.next()).startsWith(0xFFFFFF, 0xFFFFFF, 0x112131, 0x112131);
    }

    @Test
    void takesTheLayersOfAZoneAwayWithIt() {
        FrameSource source = open(FramePriority.PULSE);
        source.fill("left", 5, SECOND);
        assertThat(harness.next()).startsWith(5, 5, 5, 5);
        harness.renew(0, "left");
        assertThat(harness.next()).startsWith(STATIC, STATIC, STATIC, STATIC);
        source.fill("left", 6, SECOND);
        assertThat(harness.next()).startsWith(6, 6, 6, 6);
    }

    /** Promise F3a. The present picture returns, not the one from the start of the transition. */
    @Test
    void showsTheAnimationsPresentFrameWhenATransitionEnds() {
        harness.zone("right", animation);
        FrameSource transition = open(FramePriority.TRANSITION);
        LayerHarness.draw(animation, 1);
        transition.fill("right", 0xFFFFFF, Duration.ofNanos(10 * LayerHarness.PERIOD));
        for (int i = 2; i <= 10; i++) {
            LayerHarness.draw(animation, i);
            assertThat(harness.next()).endsWith(0xFFFFFF, 0xFFFFFF);
        }
        LayerHarness.draw(animation, 11);
        assertThat(harness.next()).endsWith(11, 11);
    }

    /** Promise F3. The clock is the injected one; the machine's calendar is never read. */
    @Test
    void expiresByTheInjectedClockAlone() {
        open(FramePriority.PULSE).fill("left", 5, Duration.ofDays(1));
        assertThat(harness.next()).startsWith(5);
        harness.clock.pass(Duration.ofDays(1).toNanos() - LayerHarness.PERIOD - 1);
        assertThat(harness.frame()).startsWith(5);
        harness.clock.pass(1);
        assertThat(harness.frame()).startsWith(STATIC);
    }

    @Test
    void livesThroughTheOverflowOfTheClock() {
        harness.clock.moveTo(Long.MAX_VALUE - LayerHarness.PERIOD);
        open(FramePriority.PULSE).fill("left", 5, Duration.ofNanos(3 * LayerHarness.PERIOD));
        assertThat(harness.next()).startsWith(5);
        assertThat(harness.next()).startsWith(5);
        assertThat(harness.next()).startsWith(STATIC);
    }

    /** A late tick is composed for its deadline, which may lie before the submission. */
    @Test
    void showsAFrameThatIsNewerThanTheTicksDeadline() {
        FrameLoop loop = new FrameLoop(harness.composer, new LoopMetrics(), harness.clock, 60);
        harness.clock.pass(LayerHarness.PERIOD + LayerHarness.PERIOD / 2);
        open(FramePriority.TRANSITION).fill("left", 5, Duration.ofNanos(1));
        loop.step(harness.clock.nanos());
        assertThat(harness.shown()).startsWith(5, 5, 5, 5);
    }

    private FrameSource open(FramePriority priority) {
        return harness.sink.open("test", priority);
    }
}
