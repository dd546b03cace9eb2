// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

    private final Signal bass = Signal.of("audio.bass", "Bass");

    @Test
    void restsUntilAValueIsPublished() {
        Signal heat = Signal.of("heat", "Heat").withRange(-10, 90).withRest(20).withUnit("°C");
        assertThat(heat.value()).isEqualTo(20);
        assertThat(heat.updates()).isZero();
        heat.publish(42);
        assertThat(heat.value()).isEqualTo(42);
        assertThat(heat.updates()).isEqualTo(1);
    }

    @Test
    void movesValuesIntoItsRangeAndIgnoresWhatIsNoNumber() {
        bass.publish(1.5);
        assertThat(bass.value()).isEqualTo(1);
        bass.publish(Double.NEGATIVE_INFINITY);
        assertThat(bass.value()).isZero();
        bass.publish(Double.NaN);
        assertThat(bass.value()).isZero();
        assertThat(bass.updates()).isEqualTo(2);
    }

    @Test
    void isDeclaredStepByStepWithoutChangingTheOneBefore() {
        Signal heat = bass.withRange(5, 10).withUnit("K").withTimeout(Duration.ofSeconds(2));
        assertThat(heat.id()).isEqualTo("audio.bass");
        assertThat(heat.label()).isEqualTo("Bass");
        assertThat(heat.minimum()).isEqualTo(5);
        assertThat(heat.maximum()).isEqualTo(10);
        assertThat(heat.restingValue()).isEqualTo(5);
        assertThat(heat.unit()).isEqualTo("K");
        assertThat(heat.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bass.maximum()).isEqualTo(1);
        assertThat(bass.timeout()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bass", "audio..bass", ".bass", "bass.", "audio bass", "-bass", "ä"})
    void refusesAnIdThatIsNone(String id) {
        assertThatThrownBy(() -> Signal.of(id, "Bass")).hasMessageContaining("'" + id + "'");
    }

    @Test
    void refusesADeclarationThatDoesNotFit() {
        assertThatThrownBy(() -> Signal.of("a".repeat(65), "Long")).hasMessageContaining("at most 64");
        assertThatThrownBy(() -> bass.withRange(1, 1)).hasMessageContaining("'audio.bass'");
        assertThatThrownBy(() -> bass.withRange(0, Double.NaN)).hasMessageContaining("'audio.bass'");
        assertThatThrownBy(() -> bass.withRest(2)).hasMessageContaining("resting value 2.0");
        assertThatThrownBy(() -> bass.withTimeout(Duration.ofMillis(-1))).hasMessageContaining("timeout");
    }
}
