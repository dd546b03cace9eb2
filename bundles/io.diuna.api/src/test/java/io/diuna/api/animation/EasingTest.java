// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EasingTest {

    @ParameterizedTest
    @EnumSource
    void goesFromItsExactStartToItsExactEndAndNeverBack(Easing easing) {
        assertThat(easing.at(0)).isZero();
        assertThat(easing.at(1)).isEqualTo(1);
        double before = 0;
        for (int i = 1; i <= 100_000; i++) {
            double now = easing.at(i / 100_000.0);
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotJump(Easing easing) {
        for (int i = 0; i < 1_000; i++) {
            assertThat(easing.at((i + 1) / 1_000.0)).isCloseTo(easing.at(i / 1_000.0), within(0.0031));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear, 0.25, 0.25",
        "quad-in, 0.5, 0.25",
        "quad-out, 0.5, 0.75",
        "quad-in-out, 0.25, 0.125",
        "quad-in-out, 0.75, 0.875",
        "cubic-in, 0.5, 0.125",
        "cubic-out, 0.5, 0.875",
        "cubic-in-out, 0.25, 0.0625",
        "cubic-in-out, 0.5, 0.5"
    })
    void hasItsShape(String id, double time, double share) {
        assertThat(Easing.parse(id).at(time)).isEqualTo(share);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(Easing easing) {
        assertThat(Easing.parse(easing.id())).isSameAs(easing);
    }

    @Test
    void saysWhichEasingsThereAre() {
        assertThatThrownBy(() -> Easing.parse("QUAD_IN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'QUAD_IN'")
                .hasMessageContaining("linear, quad-in, quad-out, quad-in-out, cubic-in, cubic-out, cubic-in-out");
    }
}
