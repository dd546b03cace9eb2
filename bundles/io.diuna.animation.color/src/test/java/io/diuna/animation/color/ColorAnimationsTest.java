// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.GoldenFrames;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColorAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "color-fade", ColorFade::new,
                "color-cycle", ColorCycle::new,
                "gradient", Gradient::new,
                "candle", Candle::new,
                "sunrise", Sunrise::new,
                "police", Police::new,
                "strobe", Strobe::new);
    }

    @Test
    void colorCycleHoldsEachColour() {
        AnimationStepper stepper = new AnimationStepper(1, new ColorCycle());
        assertThat(stepper.at(0)[0]).isEqualTo(0xFF0000);
        assertThat(stepper.at(2.3)[0]).isEqualTo(0xFF0000);
        assertThat(stepper.at(4)[0]).isEqualTo(0x00FF00);
        assertThat(stepper.at(13)[0]).isEqualTo(0xFF0000);
    }

    @Test
    void gradientReachesBothEndsAndHoldsStill() {
        AnimationStepper stepper = new AnimationStepper(5, new Gradient());
        int[] pixels = stepper.at(0);
        assertThat(pixels[0]).isEqualTo(0xFF0000);
        assertThat(pixels[4]).isEqualTo(0x0000FF);
        assertThat(stepper.isHoldingStill()).isTrue();
        assertThat(stepper.with("shape", "mirrored").at(1)).startsWith(0x0000FF).endsWith(0x0000FF);
    }

    @Test
    void sunriseTurnsFromDarkRedToWarmWhiteAndStaysThere() {
        TestZone zone = TestZone.line(60);
        AnimationStepper stepper = new AnimationStepper(zone, new Sunrise()).with("duration", 0.5);
        GoldenFrames.check("sunrise-whole", zone, stepper.record(40, 60));
        assertThat(stepper.at(60)).containsOnly(0xFFC896);
        assertThat(stepper.press("again").at(60.1)).contains(Rgb.BLACK);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void strobeFlashesAtMostThreeTimesASecond(double rate, int most) {
        AnimationStepper stepper = new AnimationStepper(1, new Strobe()).with("rate", rate);
        assertThat(flashes(stepper, Rgb::red)).isBetween(most - 1, most);
        assertThat(flashes(stepper.with("unlock", true), Rgb::red)).isGreaterThan((int) (10 * rate) - 12);
    }

    static Stream<Arguments> rates() {
        return Stream.of(Arguments.of(1, 10), Arguments.of(3, 30), Arguments.of(20, 30));
    }

    @Test
    void policeFlashesAtMostThreeTimesASecond() {
        AnimationStepper stepper = new AnimationStepper(60, new Police()).with("rate", 45);
        assertThat(flashes(stepper, Rgb::red) + flashes(stepper, Rgb::blue)).isLessThanOrEqualTo(30);
    }

    /** Returns how often any pixel rises from dark in ten seconds. */
    private static int flashes(AnimationStepper stepper, IntUnaryOperator light) {
        int flashes = 0;
        boolean wasLit = false;
        for (int[] pixels : stepper.record(600, 1)) {
            boolean lit = Arrays.stream(pixels).anyMatch(color -> light.applyAsInt(color) > 100);
            flashes += lit && !wasLit ? 1 : 0;
            wasLit = lit;
        }
        return flashes;
    }
}
