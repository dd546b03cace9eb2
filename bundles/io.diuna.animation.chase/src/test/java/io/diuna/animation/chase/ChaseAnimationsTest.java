// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChaseAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "color-snake", ColorSnake::new,
                "comet", Comet::new,
                "scanner", Scanner::new,
                "theater-chase", TheaterChase::new,
                "running-lights", RunningLights::new,
                "meteor", Meteor::new,
                "bouncing-balls", BouncingBalls::new);
    }

    @Test
    void scannerTurnsAtBothEnds() {
        AnimationStepper stepper =
                new AnimationStepper(TestZone.line(11).withColor(Rgb.WHITE), new Scanner()).with("speed", 1);
        assertThat(stepper.at(0)[0]).isEqualTo(Rgb.WHITE);
        assertThat(stepper.at(3)[5]).isEqualTo(Rgb.WHITE);
        assertThat(stepper.at(6)[10]).isEqualTo(Rgb.WHITE);
        assertThat(stepper.at(9)[5]).isEqualTo(Rgb.WHITE);
    }

    @Test
    void theaterChaseMovesBetweenPixels() {
        AnimationStepper stepper = new AnimationStepper(TestZone.line(12).withPalette(Rgb.WHITE), new TheaterChase())
                .with("speed", 1)
                .with("gap", 3);
        assertThat(stepper.at(0)).startsWith(Rgb.WHITE, 0, 0, Rgb.WHITE, 0, 0);
        assertThat(stepper.at(2)).startsWith(0, Rgb.WHITE, 0, 0, Rgb.WHITE, 0);
        int[] between = stepper.at(3);
        assertThat(Rgb.red(between[1])).isEqualTo(Rgb.red(between[2])).isGreaterThan(150);
    }

    @Test
    void colorSnakeGoesThroughAMatrixToAndFro() {
        int[] pixels = new AnimationStepper(TestZone.matrix(4, 4), new ColorSnake())
                .with("speed", 1)
                .with("length", 6)
                .at(30 * 4 / 16.0);
        assertThat(pixels[7]).isNotEqualTo(Rgb.BLACK);
        assertThat(pixels[4]).isEqualTo(Rgb.BLACK);
    }

    @Test
    void ballsFallUnderGravityWhateverTheFrameRate() {
        AnimationStepper often = new AnimationStepper(200, new BouncingBalls()).with("count", 1);
        AnimationStepper seldom = new AnimationStepper(200, new BouncingBalls()).with("count", 1);
        often.record(49, 1);
        seldom.record(9, 6);
        seldom.at(0.8);
        int[] pixels = often.at(0.8);
        assertThat(brightest(seldom.at(0.8))).isCloseTo(brightest(pixels), within(1));
    }

    private static int brightest(int[] pixels) {
        int brightest = Arrays.stream(pixels).map(Rgb::red).max().orElseThrow();
        int pixel = 0;
        while (Rgb.red(pixels[pixel]) < brightest) {
            pixel++;
        }
        return pixel;
    }
}
