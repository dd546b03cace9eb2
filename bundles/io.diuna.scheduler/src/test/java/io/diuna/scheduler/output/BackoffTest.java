// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final long PERIOD = 16_000_000;

    private static final long NOW = -5;

    private double jitter;
    private final Backoff backoff = new Backoff(() -> jitter);

    @Test
    void passesOverAFewFailuresInAFrameEach() {
        assertThat(pauses(Backoff.QUICK)).hasSize(8).containsOnly(16L);
        assertThat(backoff.isOpen()).isFalse();
        pauses(1);
        assertThat(backoff.isOpen()).isTrue();
    }

    @Test
    void doublesItsPausesUpToHalfAMinute() {
        pauses(Backoff.QUICK);
        assertThat(pauses(11))
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 30_000L, 30_000L);
    }

    @Test
    void isUpToAQuarterShorterByJitter() {
        pauses(Backoff.QUICK);
        jitter = 1;
        assertThat(pauses(2)).containsExactly(75L, 150L);
        jitter = 0.5;
        assertThat(pauses(1)).containsExactly(350L);
        backoff.failedForLong(NOW);
        assertThat(backoff.retryAt() - NOW).isEqualTo(26_250_000_000L);
    }

    @Test
    void startsOverWithTheFirstSuccess() {
        pauses(Backoff.QUICK + 3);
        backoff.succeeded();
        assertThat(backoff.isOpen()).isFalse();
        assertThat(pauses(1)).containsExactly(16L);
        pauses(Backoff.QUICK - 1);
        assertThat(pauses(1)).containsExactly(100L);
    }

    private List<Long> pauses(int count) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            backoff.failed(NOW, PERIOD);
            millis.add((backoff.retryAt() - NOW) / 1_000_000);
        }
        return millis;
    }
}
