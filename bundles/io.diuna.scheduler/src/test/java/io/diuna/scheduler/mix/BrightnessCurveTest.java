// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.layer.Blend;
import io.diuna.api.strip.ColorOrder;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Light of a white strip at each brightness, from the level of zone, master and strip to the wire. */
class BrightnessCurveTest {

    private static final int STEPS = 1_000;

    private final WhiteStrip strip = new WhiteStrip(ColorOrder.GRB, 2.2, true, 100);
    private final WhiteStrip still = new WhiteStrip(ColorOrder.GRB, 2.2, false, 100);

    /** Light by CIE 1976 L*, in wire steps. */
    static double stated(double percent) {
        return 255 * (percent <= 8 ? percent / 903.3 : Math.pow((percent + 16) / 116, 3));
    }

    private static double byStrip(double percent, boolean dither) {
        return new WhiteStrip(ColorOrder.GRB, 2.2, dither, percent).light(100, 100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 5, 10, 20, 50, 99, 100})
    void isWithinTenPercentOfTheStatedCurve(double percent) {
        Percentage tenth = Percentage.withPercentage(10);
        assertThat(strip.light(percent, 100)).as("zone").isCloseTo(stated(percent), tenth);
        assertThat(strip.light(100, percent)).as("master").isCloseTo(stated(percent), tenth);
        assertThat(byStrip(percent, true)).as("strip").isCloseTo(2.55 * percent, tenth);
    }

    @ParameterizedTest
    @CsvSource({"RGB, 2.2, true", "RGB, 2.2, false", "RGB, 1.0, true", "GRBW, 2.2, true", "GRBW, 2.2, false"})
    void isLitAndMonotonicInAllSteps(ColorOrder order, double gamma, boolean dither) {
        WhiteStrip white = new WhiteStrip(order, gamma, dither, 100);
        risesEvenly(percent -> white.light(percent, 100));
        risesEvenly(percent -> white.light(100, percent));
        risesEvenly(percent -> new WhiteStrip(order, gamma, dither, percent).light(100, 100));
        assertThat(white.light(0, 100)).isZero();
        assertThat(white.light(100, 0)).isZero();
    }

    private static void risesEvenly(DoubleUnaryOperator light) {
        double before = 0;
        for (int step = 1; step <= STEPS; step++) {
            double now = light.applyAsDouble(step * 100.0 / STEPS);
            assertThat(now).as("step %d", step).isGreaterThanOrEqualTo(Math.max(0.24, before));
            assertThat(now - before).as("step %d", step).isLessThan(1.1);
            before = now;
        }
        assertThat(before).isEqualTo(255);
    }

    @Test
    void isRightToHalfAStepInAllStepsWithoutDithering() {
        for (int step = 1; step <= STEPS; step++) {
            double percent = step * 100.0 / STEPS;
            double nearest = Math.max(1, stated(percent));
            assertThat(still.light(percent, 100)).as("zone %s", percent).isCloseTo(nearest, within(0.51));
            assertThat(still.light(100, percent)).as("master %s", percent).isCloseTo(nearest, within(0.51));
            assertThat(byStrip(percent, false)).as("strip %s", percent).isCloseTo(2.55 * percent, within(0.76));
        }
    }

    @Test
    void isRightToATwentiethOfAStepInAllStepsWithDithering() {
        for (int step = 1; step <= STEPS; step++) {
            double percent = step * 100.0 / STEPS;
            assertThat(strip.light(percent, 100)).isCloseTo(Math.max(0.25, stated(percent)), within(0.05));
        }
    }

    @Test
    void zoneAndMasterMultiplyAsLightness() {
        assertThat(strip.light(20, 10)).isCloseTo(stated(2), within(0.05));
        assertThat(strip.light(50, 50)).isCloseTo(stated(25), within(0.05));
        assertThat(strip.light(1, 1)).isEqualTo(0.25);
        assertThat(still.light(1, 1)).isEqualTo(1);
    }

    @Test
    void scatteredPixelsAndSlowStripsAreLit() {
        assertThat(strip.scattered(3)).isEqualTo(strip.light(3, 100));
        assertThat(strip.slowly(1)).isEqualTo(1);
        assertThat(new WhiteStrip(ColorOrder.GRB, 2.2, true, 1).light(1, 100)).isCloseTo(0.25, within(0.02));
    }

    @ParameterizedTest
    @EnumSource(
            value = Blend.class,
            names = {"NORMAL", "ADD", "SCREEN", "LIGHTEN"})
    void aDimZoneOverOthersIsLit(Blend blend) {
        double alone = strip.light(2, 100);
        assertThat(strip.blended(0, 100, blend, 2)).as("over black").isCloseTo(alone, within(0.02));
        assertThat(strip.blended(0xFFFFFF, 2, blend, 2)).as("over an equal one").isBetween(alone - 0.02, stated(4.1));
    }

    @Test
    void aStripThatGetsDisplayValuesIsNotSentADimPictureAgainAndAgain() {
        WhiteStrip linear = new WhiteStrip(ColorOrder.RGB, 1, true, 100);
        assertThat(linear.light(31.3, 100)).isEqualTo(80);
        assertThat(linear.isUnsettled()).isFalse();
        strip.light(31.3, 100);
        assertThat(strip.isUnsettled()).isTrue();
    }
}
