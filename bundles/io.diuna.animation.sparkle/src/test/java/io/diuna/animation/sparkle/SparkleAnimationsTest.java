// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationGuard;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.GoldenFrames;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SparkleAnimationsTest {

    static Stream<Arguments> animations() {
        return Stream.of(
                of("sparkle", Sparkle::new),
                of("twinkle", Twinkle::new),
                of("confetti", Confetti::new),
                of("fireworks", Fireworks::new),
                of("snow", Snow::new),
                of("rain", Rain::new),
                of("lightning", Lightning::new));
    }

    private static Arguments of(String id, Supplier<Animation> animation) {
        return Arguments.of(id, animation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("animations")
    void passesAllGuards(String id, Supplier<Animation> animation) {
        AnimationGuard.of(animation).passesAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("animations")
    void rendersItsGoldenFrames(String id, Supplier<Animation> animation) {
        GoldenFrames.check(id, TestZone.line(60), animation.get());
        GoldenFrames.check(id + "-matrix", TestZone.matrix(16, 16), animation.get());
    }

    @Test
    void lightningFlashesAtMostThreeTimesInAnySecond() {
        AnimationStepper stepper = new AnimationStepper(60, new Lightning()).with("pause", 1);
        int[][] frames = stepper.record(60 * 60, 1);
        int[] flashes = new int[frames.length];
        int before = 0;
        for (int number = 0; number < frames.length; number++) {
            int light = Arrays.stream(frames[number]).map(Rgb::green).max().orElseThrow();
            flashes[number] = light > before + 20 ? 1 : 0;
            before = light;
        }
        assertThat(Arrays.stream(flashes).sum()).isGreaterThan(40);
        for (int from = 0; from + 60 <= flashes.length; from++) {
            assertThat(Arrays.stream(flashes, from, from + 60).sum()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aPressedButtonLaunchesARocket() {
        AnimationStepper stepper = new AnimationStepper(60, new Fireworks()).with("rate", 5);
        for (int number = 0; number < 200; number++) {
            stepper.frame(number);
        }
        assertThat(stepper.frame(200)).containsOnly(Rgb.BLACK);
        stepper.press("launch").frame(201);
        assertThat(Arrays.stream(stepper.frame(202)).sum()).isPositive();
    }

    @Test
    void sparklesAreAsManyOnAnyFrameRate() {
        AnimationStepper often = new AnimationStepper(100, new Sparkle());
        AnimationStepper seldom = new AnimationStepper(100, new Sparkle());
        often.record(61, 1);
        seldom.record(11, 6);
        assertThat(often.at(1.05)).isEqualTo(seldom.at(1.05));
    }
}
