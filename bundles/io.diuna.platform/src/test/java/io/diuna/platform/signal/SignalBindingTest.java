// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SignalBindingTest {

    private static final Parameter<Double> SIZE = Parameter.percent("size", "Size");
    private static final Parameter<Integer> COUNT = Parameter.count("count", "Count");

    @Test
    void hasDefaultsForAllButTheSignal() {
        SignalBinding binding = SignalBinding.read(SIZE, Map.of("signal", "audio.bass"));
        assertThat(binding).isEqualTo(new SignalBinding("audio.bass", 0, 100, Duration.ZERO, null));
        assertThat(SignalBinding.read(COUNT, Map.of("signal", "oscillator.saw")))
                .isEqualTo(new SignalBinding("oscillator.saw", 1, 10, Duration.ZERO, Duration.ofSeconds(4)));
    }

    @Test
    void isReadFromWhatItWrites() {
        Map<String, Object> fields =
                Map.of("signal", "oscillator.noise", "from", 90.0, "to", 10.0, "smoothMs", 80.0, "periodMs", 500.0);
        SignalBinding binding = SignalBinding.read(SIZE, fields);
        assertThat(binding.write()).isEqualTo(fields);
        assertThat(SignalBinding.read(SIZE, binding.write())).isEqualTo(binding);
        assertThat(SignalBinding.canonical(SIZE, Map.of("signal", "midi.1.cc.7", "to", 5)))
                .isEqualTo(Map.of("signal", "midi.1.cc.7", "from", 0.0, "to", 5.0, "smoothMs", 0.0));
        assertThat(SignalBinding.canonical(SIZE, 7)).isEqualTo(7.0);
    }

    @Test
    void refusesWhatIsNoSignal() {
        refused("parameters.size.signal", () -> read(Map.of("from", 1.0)));
        refused("parameters.size.signal", () -> read(Map.of("signal", 3.0)));
        refused("parameters.size.signal", () -> read(Map.of("signal", "Audio Bass")));
        refused("parameters.size.signal", () -> read(Map.of("signal", "")));
        refused("parameters.size.signal", () -> read(Map.of("signal", "oscillator.sinus")), "oscillator.sine");
    }

    @Test
    void refusesNumbersOutOfRange() {
        refused("parameters.size.from", () -> read(Map.of("signal", "a", "from", -1.0)), "0 to 100, not -1");
        refused("parameters.size.to", () -> read(Map.of("signal", "a", "to", 100.5)));
        refused("parameters.size.to", () -> read(Map.of("signal", "a", "to", "5")));
        refused("parameters.size.to", () -> read(Map.of("signal", "a", "to", Double.NaN)));
        refused("parameters.size.smoothMs", () -> read(Map.of("signal", "a", "smoothMs", 60_001.0)));
        refused("parameters.size.smoothMs", () -> read(Map.of("signal", "a", "smoothMs", 0.5)));
        refused("parameters.size.smoothMs", () -> read(Map.of("signal", "a", "smoothMs", List.of())));
        refused("parameters.size.periodMs", () -> read(Map.of("signal", "oscillator.saw", "periodMs", 99.0)));
        refused("parameters.size.periodMs", () -> read(Map.of("signal", "oscillator.saw", "periodMs", 3_600_001.0)));
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        refused("parameters.size.smooth", () -> read(Map.of("signal", "a", "smooth", 1.0)), "smoothMs");
        refused("parameters.size.periodMs", () -> read(Map.of("signal", "a", "periodMs", 500.0)), "oscillator");
    }

    @Test
    void onlyNumbersFollowSignals() {
        Map<String, Object> fields = Map.of("signal", "a");
        for (Parameter<?> parameter : List.of(
                Parameter.toggle("size", "S"),
                Parameter.color("size", "S"),
                Parameter.colors("size", "S"),
                Parameter.text("size", "S"),
                Parameter.trigger("size", "S"),
                Parameter.choice("size", "S").option("one", "One"))) {
            refused("parameters.size", () -> SignalBinding.canonical(parameter, fields), "cannot follow a signal");
        }
    }

    @Test
    void oscillatorsStayWithinTheirRange() {
        for (Oscillator oscillator : Oscillator.values()) {
            for (double turns = -3; turns < 300; turns += 0.01) {
                assertThat(oscillator.at(turns)).as(oscillator.id()).isBetween(0.0, 1.0);
            }
            assertThat(Oscillator.of(oscillator.id())).contains(oscillator);
            assertThat(oscillator.id()).startsWith(Oscillator.PREFIX);
        }
        assertThat(Oscillator.SQUARE.at(0.25)).isZero();
        assertThat(Oscillator.SQUARE.at(0.75)).isEqualTo(1);
    }

    private static SignalBinding read(Map<String, Object> fields) {
        return SignalBinding.read(SIZE, fields);
    }

    private static void refused(String field, ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConfigurationException.class, wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(List.of(words)).allMatch(String.valueOf(wrong.getMessage())::contains);
        });
    }
}
