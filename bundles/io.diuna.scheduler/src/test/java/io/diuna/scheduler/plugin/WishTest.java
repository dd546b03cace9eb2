// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({"100, 256", "50, 128", "1, 3", "0.01, 1", "0, 0", "-5, 0"})
    void isNeverQuiteDarkUnlessItIsMeantToBe(double brightness, int level) {
        assertThat(wish(true, brightness).level()).isEqualTo(level);
    }

    @Test
    void isDarkWhenItIsOff() {
        assertThat(wish(false, 100).level()).isZero();
        assertThat(Wish.NONE.level()).isZero();
    }

    private static Wish wish(boolean on, double brightness) {
        return new Wish(Theatre.LOOK.withOn(on).withBrightness(brightness), Theatre.PALETTE, Transition.CUT);
    }
}
