// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void doublesItsPausesUpToHalfAMinute() {
        assertThat(pauses(11))
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 30_000L, 30_000L);
    }

    @Test
    void isNotCalmBeforeAHundredFramesWentWell() {
        assertThat(backoff.calm()).isTrue();
        pauses(1);
        for (int i = 0; i < 99; i++) {
            backoff.succeeded();
            assertThat(backoff.calm()).isFalse();
        }
        backoff.succeeded();
        assertThat(backoff.calm()).isTrue();
    }

    @Test
    void startsOverOnceItIsCalmAndNotEarlier() {
        pauses(3);
        succeed(99);
        assertThat(pauses(1)).containsExactly(800L);
        succeed(100);
        assertThat(pauses(2)).containsExactly(100L, 200L);
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            backoff.succeeded();
        }
    }

    private List<Long> pauses(int count) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(backoff.failed() / 1_000_000);
        }
        return millis;
    }
}
