// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - SECOND; // overflows, as System.nanoTime may
    private int checks;
    private boolean allowed = true;
    private final Admission admission = new Admission(this::check, () -> now);

    private boolean check() {
        checks++;
        return allowed;
    }

    @Test
    void isCheckedEveryFiveSeconds() {
        for (int frame = 0; frame < 600; frame++) {
            assertThat(admission.getAsBoolean()).isTrue();
            now += SECOND / 60;
        }
        assertThat(checks).isBetween(1, 2);
        allowed = false;
        now += 5 * SECOND;
        assertThat(admission.getAsBoolean()).isFalse();
    }

    @Test
    void isCheckedAtOnceAfterItHasExpired() {
        assertThat(admission.getAsBoolean()).isTrue();
        allowed = false;
        assertThat(admission.getAsBoolean()).as("not checked yet").isTrue();
        admission.expire();
        assertThat(admission.getAsBoolean()).isFalse();
        assertThat(admission.getAsBoolean()).as("stays refused").isFalse();
        assertThat(checks).isOne();
    }
}
