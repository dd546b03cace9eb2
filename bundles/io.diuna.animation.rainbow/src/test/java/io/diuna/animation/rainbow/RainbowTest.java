// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.rainbow;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RainbowTest implements AnimationContract {

    private static final double SLOWEST = 20;
    private static final int LENGTH = 100;

    private final AnimationStepper stepper = new AnimationStepper(LENGTH, new Rainbow());

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("rainbow", Rainbow::new);
    }

    @Test
    void declaresItsParametersOnce() {
        Rainbow rainbow = new Rainbow();
        assertThat(rainbow.parameters()).extracting(Parameter::id).isEqualTo(List.of("speed", "spread", "direction"));
        assertThat(rainbow.parameters()).isEqualTo(rainbow.parameters());
    }

    @Test
    void mapsThePaletteAlongTheZone() {
        int[] once = stepper.at(0);
        assertThat(once[0]).isEqualTo(0xFF0000);
        assertThat(once[50]).isEqualTo(AnimationStepper.PALETTE.at(0.5));
        assertThat(once[99]).isEqualTo(AnimationStepper.PALETTE.at(0.99));
        int[] twice = stepper.with("spread", 2.0).at(0);
        assertThat(twice[25]).isEqualTo(AnimationStepper.PALETTE.at(0.5));
        assertThat(twice[50]).isEqualTo(0xFF0000);
    }

    @Test
    void movesForwardByDefault() {
        stepper.with("speed", 1.0);
        int[] start = stepper.at(0);
        int[] later = stepper.at(SLOWEST / 4);
        assertThat(later[25]).isEqualTo(start[0]);
        assertThat(later[75]).isEqualTo(start[50]);
        assertThat(stepper.at(SLOWEST)).isEqualTo(start);
    }

    @Test
    void movesBackwardOnRequest() {
        stepper.with("speed", 1.0).with("direction", "backward");
        int[] start = stepper.at(0);
        int[] later = stepper.at(SLOWEST / 4);
        assertThat(later[0]).isEqualTo(start[25]);
        assertThat(later[50]).isEqualTo(start[75]);
    }

    @Test
    void movesByLessThanAPixelAndNeverStops() {
        stepper.with("speed", 1.0);
        int still = 0;
        int[] before = stepper.frame(0);
        for (int number = 1; number <= 20 * 60; number++) {
            int[] now = stepper.frame(number);
            for (int i = 0; i < LENGTH; i++) {
                assertThat(difference(now[i], before[i]))
                        .as("frame %d, pixel %d", number, i)
                        .isLessThanOrEqualTo(12);
            }
            still = Arrays.equals(now, before) ? still + 1 : 0;
            assertThat(still).as("equal frames up to %d", number).isLessThan(2);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void fewPixelsShowAsManyColours(int length) {
        int[] pixels = new AnimationStepper(length, new Rainbow()).at(0);
        assertThat(Arrays.stream(pixels).distinct().count()).isEqualTo(length);
        assertThat(pixels[length - 1]).isEqualTo(AnimationStepper.PALETTE.at((length - 1) / (double) length));
    }

    @Test
    void fitsASinglePixel() {
        assertThat(new AnimationStepper(1, new Rainbow()).at(0)).containsExactly(0xFF0000);
    }

    private static int difference(int one, int other) {
        return Math.max(
                Math.abs(Rgb.red(one) - Rgb.red(other)),
                Math.max(Math.abs(Rgb.green(one) - Rgb.green(other)), Math.abs(Rgb.blue(one) - Rgb.blue(other))));
    }
}
