// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Easing;
import io.diuna.api.layer.Blend;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.LookProperty;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones over the pixels of others. */
class BlendedZonesTest {

    private static final long SECOND = 1_000_000_000;
    private static final Transition FADE =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofSeconds(1), Easing.LINEAR);

    private final LayerStore store = new LayerStore(new VirtualClock(0));
    private final Composer composer = new Composer((number, nanos) -> {}, store);
    private final Canvas canvas = new Canvas(4, Thread.currentThread());
    private int count;

    private static ZoneMix mix(int color, int length, int level) {
        return new ZoneMix(length, new ZoneTarget(PixelSource.of(color, length), 256 * level, Transition.CUT));
    }

    private CompositionPlan.ZonePlan plan(ZoneMix mix, boolean above, Blend blend, PixelRegion region) {
        String id = "zone-" + count++;
        store.putZone(id, 4);
        return new CompositionPlan.ZonePlan(
                mix, new Overlay(store.layers().slot(id)), new PixelRegion[] {region}, above, blend);
    }

    /** Composes a lower zone over all four pixels and an upper one over those of a region. */
    private void compose(ZoneMix lower, ZoneMix upper, Blend blend, PixelRegion region) {
        composer.setPlan(new CompositionPlan(
                new CompositionPlan.ZonePlan[] {
                    plan(lower, false, Blend.NORMAL, new Span(canvas, 0, 0, 4, false)), plan(upper, true, blend, region)
                },
                new Canvas[] {canvas}));
    }

    private int[] frame(long nanos) {
        composer.composeFrame(nanos, nanos);
        assertThat(canvas.refresh()).isTrue();
        int[] pixels = new int[canvas.length()];
        canvas.read(pixels);
        return pixels;
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 0x204060",
        "ADD, 0xA0C0E0",
        "SCREEN, 0x90A0B0",
        "MULTIPLY, 0x102030",
        "LIGHTEN, 0x808080",
        "DARKEN, 0x204060"
    })
    void anUpperZoneIsBlended(Blend blend, String expected) {
        compose(mix(0x808080, 4, 256), mix(0x204060, 2, 256), blend, new Span(canvas, 1, 0, 2, false));
        int seen = Integer.decode(expected);
        assertThat(frame(1)).containsExactly(0x808080, seen, seen, 0x808080);
    }

    @Test
    void reversedAndScatteredPixelsAreBlendedWhereTheyBelong() {
        TripleBuffer buffer = new TripleBuffer(2);
        buffer.back()[0] = 1;
        buffer.back()[1] = 2;
        buffer.publish(1, 1);
        ZoneMix upper = new ZoneMix(2, new ZoneTarget(PixelSource.of(buffer), LevelPlane.FULL, Transition.CUT));
        compose(mix(0x10, 4, 256), upper, Blend.ADD, new Span(canvas, 2, 0, 2, true));
        assertThat(frame(1)).containsExactly(0x10, 0x10, 0x12, 0x11);
        compose(mix(0x10, 4, 256), upper, Blend.ADD, new IndexMap(canvas, new int[] {1, 0}, new int[] {0, 3}));
        assertThat(frame(2)).containsExactly(0x12, 0x10, 0x10, 0x11);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL", "ADD", "SCREEN", "MULTIPLY", "LIGHTEN", "DARKEN"})
    void oneThatIsOffOrDarkCoversNothing(Blend blend) {
        compose(mix(0x808080, 4, 256), mix(0x204060, 4, 0), blend, new Span(canvas, 0, 0, 4, false));
        assertThat(frame(1)).containsOnly(0x808080);
    }

    @Test
    void switchedOffAndOnItFadesToAndFromWhatIsBelow() {
        ZoneMix upper = mix(0x0000F0, 4, 256);
        compose(mix(0xF00000, 4, 256), upper, Blend.NORMAL, new Span(canvas, 0, 0, 4, false));
        assertThat(frame(1)).containsOnly(0x0000F0);
        ZoneTarget lit = upper.target();
        upper.aim(lit.withDim(lit.dim().with(false, LevelPlane.FULL, FADE, LookProperty.ALL)));
        frame(2);
        assertThat(frame(2 + SECOND / 2)).containsOnly(0x780078);
        assertThat(frame(2 + SECOND)).containsOnly(0xF00000);
        ZoneTarget off = upper.target();
        upper.aim(off.withDim(off.dim().with(true, LevelPlane.FULL, FADE, LookProperty.ALL)));
        frame(3 + SECOND);
        int half = frame(3 + SECOND + SECOND / 2)[0];
        assertThat(half >>> 16).as("red").isBetween(0x70, 0x80);
        assertThat(half & 0xFF).as("blue").isBetween(0x70, 0x80);
        assertThat(frame(3 + 2 * SECOND)).containsOnly(0x0000F0);

        ZoneTarget again = upper.target();
        upper.aim(again.withDim(again.dim().with(true, 0, FADE, LookProperty.ALL)));
        frame(4 + 2 * SECOND);
        assertThat(frame(4 + 2 * SECOND + SECOND / 2)).containsOnly(0x780078);
        assertThat(frame(4 + 3 * SECOND)).containsOnly(0xF00000);
    }

    @Test
    void aDimUpperZoneStaysOpaqueAndTheMasterDimsBothOnce() {
        compose(mix(0x808080, 4, 256), mix(0x404040, 4, 128), Blend.NORMAL, new Span(canvas, 0, 0, 4, false));
        assertThat(frame(1)).containsOnly(0x202020);
        compose(mix(0x808080, 4, 256), mix(0xFFFFFF, 4, 256), Blend.MULTIPLY, new Span(canvas, 0, 0, 4, false));
        composer.master().aim(LevelPlane.FULL / 2, Transition.CUT);
        assertThat(frame(2)).as("white multiplies by one").containsOnly(0x404040);
    }

    @Test
    void withoutAZoneBelowItIsBlendedOntoBlackEachFrame() {
        composer.setPlan(new CompositionPlan(
                new CompositionPlan.ZonePlan[] {
                    plan(mix(0x204060, 2, 256), true, Blend.ADD, new Span(canvas, 0, 0, 2, false))
                },
                new Canvas[] {canvas}));
        for (int number = 1; number <= 4; number++) {
            assertThat(frame(number)).containsExactly(0x204060, 0x204060, 0, 0);
        }
    }
}
