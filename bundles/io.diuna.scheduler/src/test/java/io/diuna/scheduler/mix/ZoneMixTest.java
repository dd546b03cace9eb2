// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Easing;
import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.Transition.Kind;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZoneMixTest {

    private static final int LENGTH = 5;
    private static final long PERIOD = 16_666_667;
    private static final Transition CROSSFADE = way(Kind.CROSSFADE);

    private final PixelSource red = PixelSource.of(0xFF0000, LENGTH);
    private final PixelSource green = PixelSource.of(0x00FF00, LENGTH);
    private final PixelSource blue = PixelSource.of(0x0000FF, LENGTH);
    private final ZoneMix mix = new ZoneMix(LENGTH, new ZoneTarget(red, LevelPlane.FULL, Transition.CUT));
    private long now = -3 * PERIOD;

    @Test
    void showsItsFirstSourceAtOnce() {
        assertThat(frame()).containsOnly(0xFF0000);
        assertThat(mix.level(now)).isEqualTo(LevelPlane.FULL);
        assertThat(mix.arrived()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void changesFromTheOldPictureToTheNewOne(Kind kind) {
        frame();
        mix.aim(new ZoneTarget(green, LevelPlane.FULL, way(kind)));
        assertThat(mix.arrived()).isFalse();
        assertThat(frame()).containsOnly(kind == Kind.CUT ? 0x00FF00 : 0xFF0000);
        pass(400);
        assertThat(frame()).containsOnly(0x00FF00);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void takesNoTimeForATransitionOfNoDuration() {
        mix.aim(new ZoneTarget(green, LevelPlane.FULL, new Transition(Kind.CROSSFADE, Duration.ZERO, Easing.LINEAR)));
        assertThat(frame()).containsOnly(0x00FF00);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void mixesTheNewestPicturesOfBothSides() {
        TripleBuffer old = new TripleBuffer(LENGTH);
        TripleBuffer young = new TripleBuffer(LENGTH);
        publish(old, 1);
        publish(young, 0xFF);
        mix.aim(new ZoneTarget(PixelSource.of(old), LevelPlane.FULL, Transition.CUT));
        frame();
        mix.aim(new ZoneTarget(PixelSource.of(young), LevelPlane.FULL, CROSSFADE));
        long start = now;
        for (int i = 0; i < 24; i++) {
            publish(old, 2 * i);
            publish(young, 255 - i);
            int share = (int) ((now - start) * 256.0 / 400_000_000 + 0.5);
            assertThat(frame()).containsOnly(Rgb.mix256(2 * i, 255 - i, share));
        }
    }

    @Test
    void startsAnotherTransitionOnTopWithoutAJump() {
        int steady = largestStepOf(green);
        assertThat(steady).isBetween(8, 13); // 255 in 24 frames
        for (int after = 1; after < 24; after++) {
            ZoneMix changed = new ZoneMix(LENGTH, new ZoneTarget(red, LevelPlane.FULL, Transition.CUT));
            changed.aim(new ZoneTarget(green, LevelPlane.FULL, CROSSFADE));
            int[] before = changed.picture(0).clone();
            for (int i = 1; i < 80; i++) {
                if (i == after) {
                    changed.aim(new ZoneTarget(blue, LevelPlane.FULL, CROSSFADE));
                }
                int[] picture = changed.picture(i * PERIOD).clone();
                // Both transitions run at once; rounding may add one for each.
                assertThat(Pixels.distance(picture, before)).isLessThanOrEqualTo(2 * steady + 2);
                before = picture;
            }
            assertThat(before).containsOnly(0x0000FF);
            assertThat(changed.arrived()).isTrue();
        }
    }

    @Test
    void endsWhereItShouldAfterMoreChangesThanItCanMix() {
        for (int i = 0; i < 5 * ZoneMix.DEPTH; i++) {
            mix.aim(new ZoneTarget(i % 2 == 0 ? green : blue, LevelPlane.FULL, CROSSFADE));
            assertThat(frame()).doesNotContain(0);
        }
        PixelSource last = PixelSource.of(0x123456, LENGTH);
        mix.aim(new ZoneTarget(last, LevelPlane.FULL, CROSSFADE));
        for (int i = 0; i < 25; i++) {
            frame();
        }
        assertThat(frame()).containsOnly(0x123456);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void keepsTheOldPictureUntilTheNewSourceHasOne() {
        TripleBuffer pictures = new TripleBuffer(LENGTH);
        mix.aim(new ZoneTarget(PixelSource.of(pictures), LevelPlane.FULL / 2, CROSSFADE));
        for (int i = 0; i < 100; i++) {
            assertThat(frame()).containsOnly(0xFF0000);
            assertThat(mix.level(now)).isEqualTo(LevelPlane.FULL);
            assertThat(mix.arrived()).isFalse();
        }
        publish(pictures, 0x00FF00);
        assertThat(frame()).as("the transition starts with the first picture").containsOnly(0xFF0000);
        int[] before = mix.picture(now).clone();
        for (int i = 0; i < 26; i++) {
            int[] picture = frame();
            assertThat(Pixels.distance(picture, before)).isLessThan(13);
            before = picture.clone();
        }
        assertThat(before).containsOnly(0x00FF00);
        assertThat(mix.level(now)).isEqualTo(LevelPlane.FULL / 2);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void forgetsATargetThatNeverHadAPicture() {
        mix.aim(new ZoneTarget(PixelSource.of(new TripleBuffer(LENGTH)), LevelPlane.FULL, CROSSFADE));
        frame();
        mix.aim(new ZoneTarget(green, LevelPlane.FULL, Transition.CUT));
        assertThat(frame()).containsOnly(0x00FF00);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void lightsUpAndDimsFromWhereItIs() {
        mix.aim(new ZoneTarget(red, 0, CROSSFADE));
        frame();
        pass(200);
        int half = mix.level(now);
        assertThat(half).isBetween(110 * 256, LevelPlane.FULL / 2);
        mix.aim(new ZoneTarget(red, LevelPlane.FULL, CROSSFADE));
        frame();
        assertThat(mix.level(now - PERIOD)).isEqualTo(half);
        int before = mix.level(now);
        for (int i = 0; i < 25; i++) {
            frame();
            assertThat(mix.level(now) - before).isBetween(0, 7 * 256);
            before = mix.level(now);
        }
        assertThat(before).isEqualTo(LevelPlane.FULL);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void copiesNothingWhileItShowsOneSource() {
        TripleBuffer pictures = new TripleBuffer(LENGTH);
        publish(pictures, 1);
        PixelSource source = PixelSource.of(pictures);
        mix.aim(new ZoneTarget(source, LevelPlane.FULL, Transition.CUT));
        assertThat(frame()).isSameAs(pictures.front());
        mix.aim(new ZoneTarget(source, LevelPlane.FULL / 3, CROSSFADE));
        assertThat(frame()).as("brightness alone is no transition of pictures").isSameAs(pictures.front());
    }

    @Test
    void looksAtTheOldSourceNoMoreWhenItHasArrived() {
        TripleBuffer old = new TripleBuffer(LENGTH);
        publish(old, 7);
        mix.aim(new ZoneTarget(PixelSource.of(old), LevelPlane.FULL, Transition.CUT));
        frame();
        mix.aim(new ZoneTarget(green, LevelPlane.FULL, CROSSFADE));
        frame();
        publish(old, 8);
        frame();
        assertThat(old.refresh()).as("it was taken, for it was still seen").isFalse();
        pass(400);
        frame();
        assertThat(mix.arrived()).isTrue();
        publish(old, 9);
        frame();
        assertThat(old.refresh()).as("it was left alone").isTrue();
    }

    private int[] frame() {
        int[] picture = mix.picture(now);
        now += PERIOD;
        return picture;
    }

    private void pass(long millis) {
        now += millis * 1_000_000;
    }

    private int largestStepOf(PixelSource next) {
        ZoneMix alone = new ZoneMix(LENGTH, new ZoneTarget(red, LevelPlane.FULL, Transition.CUT));
        alone.aim(new ZoneTarget(next, LevelPlane.FULL, CROSSFADE));
        int[] before = alone.picture(0).clone();
        int most = 0;
        for (int i = 1; i < 30; i++) {
            int[] picture = alone.picture(i * PERIOD).clone();
            most = Math.max(most, Pixels.distance(picture, before));
            before = picture;
        }
        return most;
    }

    private static void publish(TripleBuffer buffer, int color) {
        Arrays.fill(buffer.back(), color);
        buffer.publish(1, 1);
    }

    private static Transition way(Kind kind) {
        return new Transition(kind, Duration.ofMillis(400), Easing.LINEAR);
    }
}
