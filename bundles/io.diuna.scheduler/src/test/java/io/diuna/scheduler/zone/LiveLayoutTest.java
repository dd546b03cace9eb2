// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.layer.BundleFrameSink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that change live. Virtual time and real lanes: the assertions hold in any order of their work. */
class LiveLayoutTest {

    private static final int PIXELS = 120;

    private final EngineHarness harness = new EngineHarness(PIXELS, 2);

    @AfterEach
    void close() {
        harness.close();
    }

    private static boolean all(int[] picture, int from, int to, int red) {
        return IntStream.range(from, to).allMatch(i -> Rgb.red(picture[i]) == red);
    }

    private static int phase(int[] picture, int pixel) {
        return Rgb.green(picture[pixel]);
    }

    private void play() {
        MeterAnimation.addTo(harness);
        harness.setLook("desk", "meter", 0x0000FF);
        harness.putZone("desk", "main:0-39");
        harness.until("the zone plays", picture -> all(picture, 0, 40, 40));
    }

    @Test
    void anotherLengthIsShownWithoutABlackFrameAndThePhaseContinues() {
        play();
        // The phase has eight bits, and the number of frames until the renderer was ready varies.
        harness.until("some time has passed", picture -> phase(picture, 0) > 20 && phase(picture, 0) < 200);
        int[] before = harness.renderedFrame();
        harness.putZone("desk", "main:0-99");
        for (int i = 0; i < 100; i++) {
            int[] picture = harness.renderedFrame();
            for (int pixel = 0; pixel < 100; pixel++) {
                assertThat(Rgb.red(picture[pixel]))
                        .as("pixel %d, frame %d", pixel, i)
                        .isBetween(39, 100);
                assertThat(phase(picture, pixel)).isGreaterThanOrEqualTo(phase(before, 0) - 1);
            }
            assertThat(phase(picture, 0)).as("no leap").isLessThanOrEqualTo(phase(before, 0) + 15);
            before = picture;
        }
        harness.until("the zone plays at its new length", picture -> all(picture, 0, 100, 100));
        assertThat(harness.zone("desk").state()).isEqualTo(ZonePlayback.State.PLAYING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main:0-99", "main:0-9"})
    void layersOfAZoneAreClosedWhenItsLengthChanges(String ranges) {
        play();
        new BundleFrameSink(harness.layers)
                .open("bell", FramePriority.PULSE, Blend.ADD)
                .fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(harness.frame()[0] & 0xFF).isEqualTo(0xFF);
        harness.putZone("desk", ranges);
        for (int i = 0; i < 10; i++) {
            assertThat(harness.frame()[0] & 0xFF).as("frame %d", i).isNotEqualTo(0xFF);
        }
    }

    @Test
    void anotherPlaceKeepsTheRenderer() {
        play();
        int length = harness.zone("desk").layout().length();
        harness.putZone("desk", "main:80-119:reversed");
        int[] picture = harness.frame();
        assertThat(harness.zone("desk").layout().length()).isEqualTo(length);
        assertThat(all(picture, 80, 120, 40)).as("in the very next frame").isTrue();
        assertThat(all(picture, 0, 80, 0)).as("and nowhere else").isTrue();
    }

    @Test
    void aMatrixOfOtherSidesIsAnotherGeometry() {
        play();
        ZoneRange range = ZoneRange.parse("main:0-39");
        harness.zoneManager.putZone(
                new ZoneLayout("desk", "Desk", List.of(range), 1, 0, new MatrixShape(8, 5, true, Corner.TOP_LEFT, 0)));
        for (int i = 0; i < 60; i++) {
            assertThat(all(harness.frame(), 0, 40, 40)).isTrue();
        }
    }

    @Test
    void aStillColorFillsTheNewLayoutAtOnce() {
        harness.setLook("desk", null, 0x123456);
        harness.putZone("desk", "main:0-39");
        harness.until("the colour is there", picture -> picture[39] == 0x123456);
        for (String ranges : List.of("main:0-99", "main:3-3", "main:50-119", "main:0-39")) {
            harness.putZone("desk", ranges);
            ZoneRange range = ZoneRange.parse(ranges);
            for (int i = 0; i < 40; i++) {
                assertThat(Arrays.stream(harness.frame(), range.start(), range.end()))
                        .allMatch(pixel -> Math.abs(Rgb.green(pixel) - 0x34) < 3);
            }
        }
    }

    @Test
    void aZoneWhosePluginIsGoneKeepsRenderingInItsNewLayout() {
        AnimationEntry entry = MeterAnimation.addTo(harness);
        harness.setLook("desk", "meter", 0x0000FF);
        harness.putZone("desk", "main:0-39");
        harness.until("the zone plays", picture -> all(picture, 0, 40, 40));
        harness.registry.remove(entry);
        harness.zoneManager.animationsChanged();
        harness.putZone("desk", "main:0-99");
        for (int i = 0; i < 60; i++) {
            assertThat(all(harness.frame(), 0, 100, 40)).isTrue();
        }
        assertThat(harness.zone("desk").state()).isEqualTo(ZonePlayback.State.RELOADING);
        harness.until("grace is over", picture -> IntStream.range(0, 100).allMatch(i -> picture[i] == 0x0000FF));
        assertThat(harness.zone("desk").state()).isEqualTo(ZonePlayback.State.FAILED);
    }

    @Test
    void manyChangesNeverShowBlack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        play();
        int start = 0;
        int length = 40;
        for (int i = 0; i < 600; i++) {
            if (random.nextInt(5) == 0) {
                start = random.nextInt(PIXELS);
                length = 1 + random.nextInt(PIXELS - start);
                harness.putZone(
                        "desk",
                        "main:" + start + "-" + (start + length - 1) + (random.nextBoolean() ? ":reversed" : ""));
            }
            assertThat(Arrays.stream(harness.frame(), start, start + length))
                    .as("seed %d, frame %d", seed, i)
                    .allMatch(pixel -> Rgb.red(pixel) > 0 && Rgb.blue(pixel) == 1);
        }
        int red = length;
        int from = start;
        harness.until("the last layout plays", picture -> all(picture, from, from + red, red));
    }

    @Test
    void aRemovedZoneIsDarkAndReturnsWithItsLook() {
        play();
        harness.zoneManager.removeZone(harness.zone("desk").layout());
        assertThat(harness.frame()).containsOnly(0);
        assertThat(harness.zoneManager.zones()).isEmpty();
        harness.putZone("desk", "main:10-29");
        harness.until("it plays again", picture -> all(picture, 10, 30, 20));
    }

    @Test
    void ofOverlappingZonesTheLaterIdIsShown() {
        harness.setLook("a", null, 0xAA0000);
        harness.setLook("b", null, 0x00BB00);
        harness.putZone("b", "main:10-29");
        harness.putZone("a", "main:0-19");
        harness.until("both are there", picture -> picture[0] == 0xAA0000 && picture[29] == 0x00BB00);
        assertThat(harness.frame()[15]).isEqualTo(0x00BB00);
    }

    @Test
    void ofOverlappingZonesTheGreaterOrderIsShownAndListedLast() {
        harness.setLook("a", null, 0xAA0000);
        harness.setLook("b", null, 0x00BB00);
        harness.putZone("b", "main:10-29");
        harness.putZone("a", "main:0-19");
        harness.until("both are there", picture -> picture[0] == 0xAA0000 && picture[29] == 0x00BB00);
        harness.zoneManager.putZone(harness.zone("a").layout().withOrder(2));
        assertThat(harness.frame()[15]).isEqualTo(0xAA0000);
        assertThat(harness.zoneManager.zones())
                .extracting(zone -> zone.layout().id())
                .containsExactly("b", "a");
    }
}
