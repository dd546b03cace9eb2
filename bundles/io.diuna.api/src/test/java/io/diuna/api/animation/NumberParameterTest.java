// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParameterTest {

    @Test
    void hasTheDeclaredDefaults() {
        assertDeclared(Parameter.seconds("a", "A"), "s", 0.1, 60, 5, true);
        assertDeclared(Parameter.percent("a", "A"), "%", 0, 100, 50, false);
        assertDeclared(Parameter.number("a", "A"), "", 0, 1, 0.5, false);
        assertDeclared(Parameter.perMinute("a", "A"), "1/min", 20, 200, 60, true);
        assertDeclared(Parameter.speed("a", "A", 60, 1), "%", 1, 100, 50, true);
    }

    @Test
    void isDeclaredStepByStepWithoutChangingTheOneBefore() {
        NumberParameter plain = Parameter.seconds("period", "Period");
        NumberParameter special =
                plain.withRange(0.8, 30).withDefault(6).withStep(0.2).withUnit("sec");
        assertDeclared(plain, "s", 0.1, 60, 5, true);
        assertDeclared(special, "sec", 0.8, 30, 6, true);
        assertThat(special.step()).isEqualTo(0.2);
        assertThat(special.id()).isEqualTo("period");
        assertThat(special.label()).isEqualTo("Period");
    }

    @Test
    void movesItsDefaultIntoItsRange() {
        assertThat(Parameter.percent("a", "A").withRange(60, 80).defaultValue()).isEqualTo(60);
        assertThat(Parameter.percent("a", "A").withRange(10, 20).defaultValue()).isEqualTo(20);
    }

    @Test
    void refusesWhatMakesNoRange() {
        NumberParameter number = Parameter.number("width", "Width");
        assertThatThrownBy(() -> number.withRange(1, 1)).hasMessageContaining("'width'");
        assertThatThrownBy(() -> number.withRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withRange(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withDefault(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withDefault(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withStep(0)).isInstanceOf(IllegalArgumentException.class);
        double infinite = Double.POSITIVE_INFINITY; // no slider shows it, and JSON has no word for it
        assertThatThrownBy(() -> number.withRange(0, infinite)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withRange(-infinite, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.withStep(infinite)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTurnsThatTakeNoTime() {
        assertThatThrownBy(() -> Parameter.speed("pace", "Pace", 0, 1)).hasMessageContaining("'pace'");
        assertThatThrownBy(() -> Parameter.speed("pace", "Pace", 12, 0)).hasMessageContaining("'pace'");
        assertThatThrownBy(() -> Parameter.speed("pace", "Pace", -12, -1)).hasMessageContaining("'pace'");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 60})
    void readsNumbersWithinItsRange(double value) {
        assertThat(Parameter.seconds("period", "Period").read(value)).isEqualTo(value);
    }

    @Test
    void readsEveryTypeOfNumber() {
        NumberParameter seconds = Parameter.seconds("period", "Period");
        assertThat(new Object[] {seconds.read(7), seconds.read(7L), seconds.read(7f)})
                .containsExactly(7.0, 7.0, 7.0);
        assertThat(seconds.read(seconds.write(3.25))).isEqualTo(3.25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0999, 60.001, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesNumbersOutOfItsRange(double value) {
        assertRefused(value);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertRefused("5");
        assertRefused(true);
        assertRefused(new Object());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "5, 0.2", "60, 0.016666666666666666"})
    void aDurationIsTheTimeOfOneTurn(double seconds, double turns) {
        assertThat(Parameter.seconds("a", "A").turnsPerSecond(seconds)).isEqualTo(turns);
    }

    @Test
    void beatsPerMinuteAreTurnsPerMinute() {
        assertThat(Parameter.perMinute("a", "A").turnsPerSecond(120)).isEqualTo(2);
    }

    @Test
    void aSpeedGrowsByEqualFactors() {
        NumberParameter speed = Parameter.speed("a", "A", 30, 0.5);
        assertThat(1 / speed.turnsPerSecond(1)).isCloseTo(30, within(1e-9));
        assertThat(1 / speed.turnsPerSecond(100)).isCloseTo(0.5, within(1e-9));
        double factor = speed.turnsPerSecond(2) / speed.turnsPerSecond(1);
        assertThat(factor).isGreaterThan(1);
        for (int percent = 1; percent < 100; percent++) {
            double next = speed.turnsPerSecond(percent + 1) / speed.turnsPerSecond(percent);
            assertThat(next).isCloseTo(factor, within(1e-9));
        }
    }

    @Test
    void noPhaseFollowsWhatTellsNoSpeed() {
        assertThatThrownBy(() -> Parameter.percent("depth", "Depth").turnsPerSecond(50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'depth'")
                .hasMessageContaining("seconds, speed or perMinute");
    }

    private static void assertRefused(Object value) {
        assertThatThrownBy(() -> Parameter.seconds("period", "Period").read(value))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.field()).isEqualTo("parameters.period"))
                .hasMessageContaining("'" + String.valueOf(value).replaceFirst("\\.0$", "") + "'")
                .hasMessageContaining("a number from 0.1 to 60 s");
    }

    private static void assertDeclared(
            NumberParameter parameter, String unit, double minimum, double maximum, double initial, boolean turns) {
        assertThat(parameter.unit()).isEqualTo(unit);
        assertThat(parameter.minimum()).isEqualTo(minimum);
        assertThat(parameter.maximum()).isEqualTo(maximum);
        assertThat(parameter.defaultValue()).isEqualTo(initial);
        assertThat(parameter.isRate()).isEqualTo(turns);
    }
}
