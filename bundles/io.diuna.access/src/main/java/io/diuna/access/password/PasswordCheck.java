// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Verdict;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Password check with caches for the right password and the newest wrong ones, and a throttle for guesses. Any thread may call. */
public final class PasswordCheck {

    // Hashing keeps a core busy for about 0.1 s, so only two run at the same time.
    private static final int MAX_CONCURRENT = 2;
    private static final long MAX_WAIT_SECONDS = 2;

    private final Supplier<@Nullable PasswordHash> password;
    private final LoginThrottle throttle;
    private final RememberedPassword remembered = new RememberedPassword();
    private final RefusedPasswords refused = new RefusedPasswords();
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

    /** @param password returns the current hash of the administrator's password, or null if there is none */
    public PasswordCheck(Supplier<@Nullable PasswordHash> password, LoginThrottle throttle) {
        this.password = password;
        this.throttle = throttle;
    }

    /**
     * Checks an {@code Authorization} header.
     *
     * @param client key that wrong passwords are counted under
     */
    public Verdict judge(String client, @Nullable String authorization) {
        return BasicCredentials.read(authorization)
                .map(credentials -> judge(client, credentials))
                .orElse(Verdict.PASSWORD_NEEDED);
    }

    private Verdict judge(String client, BasicCredentials credentials) {
        return credentials.user().equals(AccessControl.USER)
                ? check(client, credentials.password())
                : Verdict.PASSWORD_NEEDED; // no password was checked, so it does not count as a guess
    }

    /**
     * Checks a password.
     *
     * @param client key that wrong passwords are counted under
     */
    public Verdict check(String client, String guess) {
        PasswordHash hash = password.get();
        // The remembered password first: it needs no slow hash, and others' guesses do not block its user.
        if (hash != null && remembered.matches(hash, client, guess)) {
            return Verdict.ALLOWED;
        }
        if (hash == null || refused.contains(hash, guess)) {
            return Verdict.PASSWORD_NEEDED;
        }
        if (throttle.mustWait(client)) {
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        return verify(client, hash, guess);
    }

    /** Returns true for the right password in an {@code Authorization} header, if this client gave it before: without a slow hash. */
    public boolean isKnown(String client, @Nullable String authorization) {
        PasswordHash hash = password.get();
        return hash != null
                && BasicCredentials.read(authorization)
                        .filter(credentials -> credentials.user().equals(AccessControl.USER))
                        .filter(credentials -> remembered.matches(hash, client, credentials.password()))
                        .isPresent();
    }

    private Verdict verify(String client, PasswordHash hash, String guess) {
        try {
            if (!permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Verdict.TOO_MANY_ATTEMPTS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        try {
            // Checked again: other requests may have changed both while this one waited for a permit.
            if (remembered.matches(hash, client, guess)) {
                return Verdict.ALLOWED;
            }
            if (throttle.mustWait(client)) {
                return Verdict.TOO_MANY_ATTEMPTS;
            }
            if (hash.matches(guess)) {
                remembered.remember(hash, client, guess);
                return Verdict.ALLOWED;
            }
            refused.add(hash, guess);
            throttle.wrong(client);
            return Verdict.PASSWORD_NEEDED;
        } finally {
            permits.release();
        }
    }
}
