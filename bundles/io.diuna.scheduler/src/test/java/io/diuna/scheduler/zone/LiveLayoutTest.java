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

/** Layouts are changed while the light is on. Time is virtual, threads are real: what holds, holds in any order. */
class LiveLayoutTest {

    private static final int PIXELS = 120;

    private final ZoneHarness rig = new ZoneHarness(PIXELS);

    @AfterEach
    void close() {
        rig.close();
    }

    private static boolean all(int[] picture, int from, int to, int red) {
        return IntStream.range(from, to).allMatch(i -> Rgb.red(picture[i]) == red);
    }

    private static int turns(int[] picture, int pixel) {
        return Rgb.green(picture[pixel]);
    }

    private void play() {
        rig.meter();
        rig.setLook("desk", "meter", 0x0000FF);
        rig.put("desk", "main:0-39");
        rig.until("the zone plays", picture -> all(picture, 0, 40, 40));
    }

    @Test
    void anotherLengthIsSeenWithoutABlackFrameAndTimeRunsOn() {
        play();
        // It is told in eight bits, and nobody knows how many frames went by until the zone played.
        rig.until("some time has passed", picture -> turns(picture, 0) > 20 && turns(picture, 0) < 200);
        int[] before = rig.drawnFrame();
        rig.put("desk", "main:0-99");
        for (int i = 0; i < 100; i++) {
            int[] picture = rig.drawnFrame();
            for (int pixel = 0; pixel < 100; pixel++) {
                assertThat(Rgb.red(picture[pixel]))
                        .as("pixel %d, frame %d", pixel, i)
                        .isBetween(39, 100);
                assertThat(turns(picture, pixel)).isGreaterThanOrEqualTo(turns(before, 0) - 1);
            }
            assertThat(turns(picture, 0)).as("no leap").isLessThanOrEqualTo(turns(before, 0) + 15);
            before = picture;
        }
        rig.until("the zone plays at its new length", picture -> all(picture, 0, 100, 100));
        assertThat(rig.zone("desk").state()).isEqualTo(ZonePlayback.State.PLAYING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main:0-99", "main:0-9"})
    void whatLayOverAZoneGoesWhenItGetsAnotherLength(String ranges) {
        play();
        new BundleFrameSink(rig.layers)
                .open("bell", FramePriority.PULSE, Blend.ADD)
                .fill("desk", 0x0000FF, Duration.ofHours(1));
        assertThat(rig.frame()[0] & 0xFF).isEqualTo(0xFF);
        rig.put("desk", ranges);
        for (int i = 0; i < 10; i++) {
            assertThat(rig.frame()[0] & 0xFF).as("frame %d", i).isNotEqualTo(0xFF);
        }
    }

    @Test
    void anotherPlaceLetsTheRendererGoOn() {
        play();
        int length = rig.zone("desk").layout().length();
        rig.put("desk", "main:80-119:reversed");
        int[] picture = rig.frame();
        assertThat(rig.zone("desk").layout().length()).isEqualTo(length);
        assertThat(all(picture, 80, 120, 40)).as("in the very next frame").isTrue();
        assertThat(all(picture, 0, 80, 0)).as("and nowhere else").isTrue();
    }

    @Test
    void aMatrixOfOtherSidesIsAnotherGeometry() {
        play();
        ZoneRange range = ZoneRange.parse("main:0-39");
        rig.zoneManager.putZone(
                new ZoneLayout("desk", "Desk", List.of(range), 1, 0, new MatrixShape(8, 5, true, Corner.TOP_LEFT, 0)));
        for (int i = 0; i < 60; i++) {
            assertThat(all(rig.frame(), 0, 40, 40)).isTrue();
        }
    }

    @Test
    void aStillColorFillsTheNewLayoutAtOnce() {
        rig.setLook("desk", null, 0x123456);
        rig.put("desk", "main:0-39");
        rig.until("the colour is there", picture -> picture[39] == 0x123456);
        for (String ranges : List.of("main:0-99", "main:3-3", "main:50-119", "main:0-39")) {
            rig.put("desk", ranges);
            ZoneRange range = ZoneRange.parse(ranges);
            for (int i = 0; i < 40; i++) {
                assertThat(Arrays.stream(rig.frame(), range.start(), range.end()))
                        .allMatch(pixel -> Math.abs(Rgb.green(pixel) - 0x34) < 3);
            }
        }
    }

    @Test
    void aZoneWhosePluginIsGonePlaysOnInItsNewLayout() {
        AnimationEntry entry = rig.meter();
        rig.setLook("desk", "meter", 0x0000FF);
        rig.put("desk", "main:0-39");
        rig.until("the zone plays", picture -> all(picture, 0, 40, 40));
        rig.registry.remove(entry);
        rig.zoneManager.animationsChanged();
        rig.put("desk", "main:0-99");
        for (int i = 0; i < 60; i++) {
            assertThat(all(rig.frame(), 0, 100, 40)).isTrue();
        }
        assertThat(rig.zone("desk").state()).isEqualTo(ZonePlayback.State.RELOADING);
        rig.until("grace is over", picture -> IntStream.range(0, 100).allMatch(i -> picture[i] == 0x0000FF));
        assertThat(rig.zone("desk").state()).isEqualTo(ZonePlayback.State.FAILED);
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
                rig.put(
                        "desk",
                        "main:" + start + "-" + (start + length - 1) + (random.nextBoolean() ? ":reversed" : ""));
            }
            assertThat(Arrays.stream(rig.frame(), start, start + length))
                    .as("seed %d, frame %d", seed, i)
                    .allMatch(pixel -> Rgb.red(pixel) > 0 && Rgb.blue(pixel) == 1);
        }
        int red = length;
        int from = start;
        rig.until("the last layout plays", picture -> all(picture, from, from + red, red));
    }

    @Test
    void aZoneThatIsRemovedIsDarkAndComesBackWithItsLook() {
        play();
        rig.zoneManager.removeZone(rig.zone("desk").layout());
        assertThat(rig.frame()).containsOnly(0);
        assertThat(rig.zoneManager.zones()).isEmpty();
        rig.put("desk", "main:10-29");
        rig.until("it plays again", picture -> all(picture, 10, 30, 20));
    }

    @Test
    void whereZonesOverlapTheLaterIdIsSeen() {
        rig.setLook("a", null, 0xAA0000);
        rig.setLook("b", null, 0x00BB00);
        rig.put("b", "main:10-29");
        rig.put("a", "main:0-19");
        rig.until("both are there", picture -> picture[0] == 0xAA0000 && picture[29] == 0x00BB00);
        assertThat(rig.frame()[15]).isEqualTo(0x00BB00);
    }
}
