// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavesTest {

    @Test
    void sineIsAsGoodAsItSays() {
        double worst = 0;
        for (int i = -300_000; i <= 300_000; i++) {
            double turns = i / 100_003.0;
            worst = Math.max(worst, Math.abs(Waves.sine(turns) - Math.sin(2 * Math.PI * turns)));
        }
        assertThat(worst).isLessThan(1e-5);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.5", "0.5, 1", "0.75, 0.5", "1, 0", "-0.5, 1", "7.5, 1"})
    void raisedCosineGoesFromDarkToBrightAndBack(double turns, double level) {
        assertThat(Waves.unitSine(turns)).isCloseTo(level, within(1e-9));
        assertThat(Waves.unitSine(turns)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.5", "0.5, 1", "0.75, 0.5", "1, 0", "-0.25, 0.5", "3.5, 1"})
    void triangleHasStraightSides(double turns, double level) {
        assertThat(Waves.triangle(turns)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.999999, -1e-18, -Double.MIN_VALUE, 1e300, -1e300, 12345.678, -12345.678})
    void fractionStaysBelowOne(double turns) {
        double fraction = Waves.fraction(turns);
        assertThat(fraction).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(Waves.sine(turns)).isBetween(-1.0, 1.0);
    }

    @Test
    void fractionOfANegativePlaceCountsFromBelow() {
        assertThat(Waves.fraction(-0.25)).isEqualTo(0.75);
        assertThat(Waves.fraction(2.25)).isEqualTo(0.25);
    }
}
