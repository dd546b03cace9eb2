// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DebouncerTest {

    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(20);

    private long now = -5;
    private final Debouncer debouncer = new Debouncer(QUIET, now);

    private boolean at(double millis, boolean closed) {
        now += (long) (millis * 1e6);
        return debouncer.isPressed(closed, now);
    }

    @Test
    void aPressCountsAtOnceAndItsBounceDoesNot() {
        assertThat(at(0, true)).isTrue();
        assertThat(at(1, false)).isFalse();
        assertThat(at(1, true)).isFalse();
        assertThat(at(200, false)).isFalse();
        assertThat(at(1, true)).isFalse();
        assertThat(at(1, false)).isFalse();
        assertThat(at(200, true)).isTrue();
    }

    @Test
    void aTapShorterThanTheQuietTimeIsAPress() {
        assertThat(at(0, true)).isTrue();
        assertThat(at(5, false)).isFalse();
        assertThat(at(500, true)).isTrue();
    }

    @Test
    void countsExactlyThePressesOfABouncingContact() {
        Random random = new Random(20261130);
        int presses = 0;
        for (int i = 0; i < 1_000; i++) {
            for (boolean closed : new boolean[] {true, false}) {
                presses += at(60 + random.nextInt(200), closed) ? 1 : 0;
                for (int bounce = random.nextInt(6) * 2; bounce > 0; bounce--) {
                    presses += at(random.nextDouble() * 1.5, bounce % 2 == 0 != closed) ? 1 : 0;
                }
            }
        }
        assertThat(presses).isEqualTo(1_000);
    }
}
