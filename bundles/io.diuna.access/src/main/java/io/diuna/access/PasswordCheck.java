// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Verdict;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at passwords: a right one is recognised fast, a wrong one is slow and counted. Any thread may call. */
final class PasswordCheck {

    // Each costs a core for a tenth of a second, and the cores are for the light.
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 2;

    private final Supplier<@Nullable PasswordHash> password;
    private final LoginThrottle backOff;
    private final RememberedPassword remembered = new RememberedPassword();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param password gives the administrator's password as it is now, or null when there is none */
    PasswordCheck(Supplier<@Nullable PasswordHash> password, LoginThrottle backOff) {
        this.password = password;
        this.backOff = backOff;
    }

    /**
     * Judges an {@code Authorization} header.
     *
     * @param household what the other side is counted as
     */
    Verdict judge(String household, @Nullable String authorization) {
        return BasicCredentials.read(authorization)
                .map(credentials -> judge(household, credentials))
                .orElse(Verdict.PASSWORD_NEEDED);
    }

    private Verdict judge(String household, BasicCredentials credentials) {
        if (!credentials.user().equals(AccessControl.USER)) {
            return Verdict.PASSWORD_NEEDED; // nothing can be guessed this way, so it is not counted
        }
        if (backOff.mustWait(household)) {
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        PasswordHash hash = password.get();
        if (hash == null) {
            return Verdict.PASSWORD_NEEDED;
        }
        if (remembered.matches(hash, credentials.password())) {
            return Verdict.ALLOWED;
        }
        return tryOut(household, hash, credentials.password());
    }

    private Verdict tryOut(String household, PasswordHash hash, String guess) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Verdict.TOO_MANY_ATTEMPTS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        try {
            // Others may have tried the same, or used up the guesses, while this one waited.
            if (remembered.matches(hash, guess)) {
                return Verdict.ALLOWED;
            }
            if (backOff.mustWait(household)) {
                return Verdict.TOO_MANY_ATTEMPTS;
            }
            if (hash.matches(guess)) {
                remembered.remember(hash, guess);
                return Verdict.ALLOWED;
            }
            backOff.wrong(household);
            return Verdict.PASSWORD_NEEDED;
        } finally {
            places.release();
        }
    }
}
