// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedLookTest {

    @ParameterizedTest
    @CsvSource({"100, 256", "50, 128", "1, 3", "0.01, 1", "0, 0", "-5, 0"})
    void isNeverQuiteDarkUnlessItIsMeantToBe(double brightness, int level) {
        assertThat(wish(true, brightness).level()).isEqualTo(level);
    }

    @Test
    void isDarkWhenItIsOff() {
        assertThat(wish(false, 100).level()).isZero();
        assertThat(RequestedLook.NONE.level()).isZero();
    }

    private static RequestedLook wish(boolean on, double brightness) {
        return new RequestedLook(
                EngineHarness.LOOK.withOn(on).withBrightness(brightness), EngineHarness.PALETTE, Transition.CUT);
    }
}
