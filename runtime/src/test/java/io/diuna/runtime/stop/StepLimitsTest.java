// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepLimitsTest {

    private long now = 7;
    private final StepLimits limits = new StepLimits(Duration.ofSeconds(5), Duration.ofSeconds(12), () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void eachStepHasItsLimitAndTheLaterOnesAReserve() {
        assertThat(limits.next(6)).isEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(5));
        assertThat(limits.next(5)).isEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(5));
        assertThat(limits.next(4)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        for (int after = 3; after >= 0; after--) {
            assertThat(limits.next(after)).isEqualTo(Duration.ofMillis(250));
            pass(Duration.ofMillis(250));
        }
    }

    @Test
    void nothingIsLeftToNobody() {
        pass(Duration.ofMinutes(1));
        assertThat(limits.next(0)).isEqualTo(Duration.ofMillis(250));
    }
}
