// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final long SECOND = 1_000_000_000L;

    // The clock overflows during the test, as System.nanoTime may.
    private long now = Long.MAX_VALUE - 5 * SECOND;
    private double share = 0.5;
    private final LoginThrottle backOff = LoginThrottle.ofPasswords(() -> now, () -> share);

    @Test
    void allowsFiveGuesses() {
        for (int i = 0; i < 4; i++) {
            backOff.wrong("a");
            assertThat(backOff.mustWait("a")).isFalse();
        }
        backOff.wrong("a");
        assertThat(backOff.mustWait("a")).isTrue();
        assertThat(backOff.mustWait("b")).isFalse();
    }

    @Test
    void allowsOneGuessEachOneToThreeSecondsAfterThat() {
        for (int i = 0; i < 4; i++) {
            backOff.wrong("a");
        }
        for (int i = 0; i < 20; i++) {
            share = i % 2;
            backOff.wrong("a");
            now += (i % 2 == 0 ? SECOND : 3 * SECOND) - 1;
            assertThat(backOff.mustWait("a")).isTrue();
            now++;
            assertThat(backOff.mustWait("a")).isFalse();
        }
    }

    @Test
    void resetsAfterTenMinutes() {
        for (int i = 0; i < 20; i++) {
            backOff.wrong("a");
        }
        now += 600 * SECOND;
        backOff.wrong("a");
        assertThat(backOff.mustWait("a")).isFalse();
    }

    @Test
    void limitsTheNumberOfAddresses() {
        for (int i = 0; i < 100_000; i++) {
            backOff.wrong("10.0." + i / 256 + "." + i % 256);
        }
        assertThat(backOff.addresses()).isEqualTo(1024);
    }

    /** A four-digit PIN has 10 000 values: an address that tries all the time needs more than a year for them. */
    @Test
    void guessingAPinIsHopeless() {
        LoginThrottle pins = LoginThrottle.ofPins(() -> now);
        int guesses = 0;
        for (int minute = 0; minute < 365 * 24 * 60; minute++) {
            if (!pins.mustWait("a")) {
                pins.wrong("a");
                guesses++;
            }
            now += 60 * SECOND;
        }
        assertThat(guesses).isLessThan(10_000);
        assertThat(pins.mustWait("b")).isFalse();
    }

    @Test
    void tellsThePause() {
        LoginThrottle pins = LoginThrottle.ofPins(() -> now);
        for (int i = 0; i < 5; i++) {
            assertThat(pins.pauseSeconds("a")).isZero();
            pins.wrong("a");
        }
        assertThat(pins.pauseSeconds("a")).isEqualTo(30);
        now += 1;
        assertThat(pins.pauseSeconds("a")).isEqualTo(30);
        now += 30 * SECOND;
        assertThat(pins.mustWait("a")).isFalse();
        pins.wrong("a");
        assertThat(pins.pauseSeconds("a")).isEqualTo(60);
        now += 24 * 3_600 * SECOND;
        pins.wrong("a");
        assertThat(pins.pauseSeconds("a")).isZero();
    }
}
