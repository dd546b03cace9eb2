// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PasswordCheckTest {

    private final AtomicLong nanos = new AtomicLong();
    private PasswordHash hash = PasswordHash.parse(PasswordHashTest.SECRET);
    private final PasswordCheck check =
            new PasswordCheck(() -> hash, LoginThrottle.ofPasswords(nanos::get, new SplittableRandom(5)::nextDouble));

    private Verdict login(String password) {
        return login("192.0.2.1", password);
    }

    private Verdict login(String client, String password) {
        String credentials = "diuna:" + password;
        return check.judge(
                client, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private void guessUntilBlocked() {
        for (int i = 0; i < 5; i++) {
            assertThat(login("wrong" + i)).isEqualTo(Verdict.PASSWORD_NEEDED);
        }
        assertThat(login("wrong")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    void guessesFromTheSameAddressDoNotLockOutAUserWhoWasLoggedIn() {
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
        guessUntilBlocked();
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
        assertThat(login("Secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    /** Else a guesser would find a short password among the refused ones, however often it may guess. */
    @Test
    void anotherClientDoesNotGetPastTheThrottle() {
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
        for (int i = 0; i < 5; i++) {
            login("192.0.2.66", "wrong" + i);
        }
        assertThat(login("192.0.2.66", "secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
    }

    /** As after a restart: nobody was logged in yet. */
    @Test
    void aClientThatRepeatsAWrongPasswordDoesNotLockOutOthers() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(login("old")).isEqualTo(Verdict.PASSWORD_NEEDED);
            nanos.addAndGet(500_000_000L);
        }
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void anotherPasswordFileIsCheckedAgainstAnew() {
        assertThat(login("secret2")).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(login("secret2")).isEqualTo(Verdict.PASSWORD_NEEDED);
        hash = PasswordHash.parse(PasswordHashTest.SECRET);
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
    }

    /** Two guesses a second, each another one, as in the worst case: the user is admitted within a few tries. */
    @Test
    void aUserIsAdmittedBetweenGuesses() {
        guessUntilBlocked();
        int tries = 0;
        Verdict verdict = Verdict.TOO_MANY_ATTEMPTS;
        for (int i = 0; i < 40 && verdict != Verdict.ALLOWED; i++) {
            login("guess" + i);
            nanos.addAndGet(300_000_000L);
            verdict = login("secret");
            tries++;
            nanos.addAndGet(200_000_000L);
        }
        assertThat(verdict).isEqualTo(Verdict.ALLOWED);
        assertThat(tries).isLessThanOrEqualTo(20);
    }

    @Test
    void aBlockedAddressIsAdmittedAfterThePause() {
        guessUntilBlocked();
        assertThat(login("secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        nanos.addAndGet(3_000_000_000L);
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
    }
}
