// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PasswordCheckTest {

    private final AtomicLong nanos = new AtomicLong();
    private final PasswordHash hash = PasswordHash.parse(PasswordHashTest.SECRET);
    private final PasswordCheck check = new PasswordCheck(() -> hash, new LoginThrottle(nanos::get));

    private Verdict login(String password) {
        String credentials = "diuna:" + password;
        return check.judge(
                "192.0.2.1",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
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

    @Test
    void aBlockedAddressIsAdmittedAfterThePause() {
        guessUntilBlocked();
        assertThat(login("secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        nanos.addAndGet(1_000_000_000L);
        assertThat(login("secret")).isEqualTo(Verdict.ALLOWED);
    }
}
