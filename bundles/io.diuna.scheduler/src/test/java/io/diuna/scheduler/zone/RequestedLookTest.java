// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedLookTest {

    @ParameterizedTest
    @CsvSource({"100, 65536", "50, 32768", "1, 655", "0.0001, 1", "0, 0", "-5, 0"})
    void hasLevelZeroOnlyAtBrightnessZero(double brightness, int level) {
        assertThat(look(true, brightness).level()).isEqualTo(level);
    }

    @Test
    void isDarkWhenItIsOff() {
        assertThat(look(false, 100).level()).isZero();
        assertThat(RequestedLook.NONE.level()).isZero();
    }

    private static RequestedLook look(boolean on, double brightness) {
        return new RequestedLook(
                EngineHarness.LOOK.withOn(on).withBrightness(brightness), EngineHarness.PALETTE, Transition.CUT);
    }
}
