// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.snake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SnakeTest implements AnimationContract {

    private static final int LENGTH = 20;
    private static final double SLOWEST = 20; // seconds for a lap: one pixel a second

    private final AnimationStepper stepper = new AnimationStepper(LENGTH, new Snake())
            .with("speed", 1.0)
            .with("length", 4.0)
            .with("colorful", false)
            .with("ground", 0.0);

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("snake", Snake::new);
    }

    @Test
    void declaresItsParametersOnce() {
        Snake snake = new Snake();
        assertThat(snake.parameters())
                .extracting(Parameter::id)
                .isEqualTo(List.of("speed", "length", "colorful", "ground"));
        assertThat(snake.parameters()).isEqualTo(snake.parameters());
    }

    @Test
    void hasABrightHeadAndAFadingTail() {
        int[] pixels = stepper.at(10);
        assertThat(pixels[10]).isEqualTo(AnimationStepper.COLOR);
        assertThat(pixels[9]).isEqualTo(light(0.75));
        assertThat(pixels[8]).isEqualTo(light(0.5));
        assertThat(pixels[7]).isEqualTo(light(0.25));
        assertThat(Arrays.copyOf(pixels, 7)).containsOnly(Rgb.BLACK);
        assertThat(Arrays.copyOfRange(pixels, 11, LENGTH)).containsOnly(Rgb.BLACK);
    }

    @Test
    void movesBetweenPixels() {
        int[] pixels = stepper.at(10.5);
        assertThat(pixels[11]).isEqualTo(light(0.5));
        assertThat(pixels[10]).isEqualTo(light(0.875));
        assertThat(pixels[9]).isEqualTo(light(0.625));
    }

    @Test
    void wrapsAroundTheEnd() {
        int[] pixels = stepper.at(SLOWEST + 1);
        assertThat(pixels[1]).isEqualTo(AnimationStepper.COLOR);
        assertThat(pixels[0]).isEqualTo(light(0.75));
        assertThat(pixels[19]).isEqualTo(light(0.5));
        assertThat(stepper.at(SLOWEST - 0.5)[0]).isEqualTo(light(0.5));
    }

    @Test
    void theBackgroundIsTheDimmedColour() {
        int[] pixels = stepper.with("ground", 50.0).at(10);
        assertThat(pixels[0]).isEqualTo(Rgb.scale(AnimationStepper.COLOR, 0.5));
        assertThat(pixels[10]).isEqualTo(AnimationStepper.COLOR);
    }

    @Test
    void thePaletteRunsAlongTheBodyAndDriftsWithEachLap() {
        stepper.with("colorful", true);
        assertThat(stepper.at(0)[0]).isEqualTo(AnimationStepper.PALETTE.at(0));
        assertThat(stepper.at(0)[19]).isEqualTo(Rgb.mix(0, AnimationStepper.PALETTE.at(0.1), 0.75));
        assertThat(stepper.at(2 * SLOWEST)[0]).isEqualTo(AnimationStepper.PALETTE.at(0.3));
    }

    @Test
    void movesEvenlyAtConstantTotalBrightness() {
        int pixelsPerSecond = 1;
        double step = 255.0 * pixelsPerSecond / 60;
        int[] before = stepper.frame(0);
        int light = Arrays.stream(before).map(Rgb::red).sum();
        for (int number = 1; number <= 2 * 20 * 60; number++) {
            int[] now = stepper.frame(number);
            assertThat(Arrays.stream(now).map(Rgb::red).sum())
                    .as("total brightness of frame %d", number)
                    .isCloseTo(light, within(8));
            assertThat(now).as("frame %d", number).isNotEqualTo(before);
            for (int i = 0; i < LENGTH; i++) {
                double change = Rgb.red(now[i]) - Rgb.red(before[i]);
                assertThat(change).as("frame %d, pixel %d", number, i).isBetween(-step - 1, step + 1);
            }
            before = now;
        }
    }

    @Test
    void fitsIntoAnyZone() {
        for (int length = 1; length <= 5; length++) {
            AnimationStepper small = new AnimationStepper(length, new Snake())
                    .with("length", 30.0)
                    .with("colorful", false);
            for (int number = 0; number < 1200; number++) {
                int brightest =
                        Arrays.stream(small.frame(number)).map(Rgb::red).max().orElseThrow();
                assertThat(brightest).as("%d pixels, frame %d", length, number).isGreaterThan(120);
            }
        }
    }

    private static int light(double level) {
        return Rgb.mix(Rgb.BLACK, AnimationStepper.COLOR, level);
    }
}
