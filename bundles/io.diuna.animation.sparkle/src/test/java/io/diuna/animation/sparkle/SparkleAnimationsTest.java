// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SparkleAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "sparkle", Sparkle::new,
                "twinkle", Twinkle::new,
                "confetti", Confetti::new,
                "fireworks", Fireworks::new,
                "snow", Snow::new,
                "rain", Rain::new,
                "lightning", Lightning::new);
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
