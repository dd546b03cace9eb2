// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import io.diuna.platform.access.AccessControl.Verdict;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Check of the PIN with a throttle that makes guessing hopeless. It has no cache of right or wrong PINs, which would let guessers
 * past the throttle. Any thread may call.
 */
public final class PinCheck {

    private final Supplier<@Nullable PasswordHash> pin;
    private final LoginThrottle throttle;
    private final Semaphore permit = new Semaphore(1);

    /** @param pin returns the present hash, or null if there is no PIN */
    public PinCheck(Supplier<@Nullable PasswordHash> pin, LoginThrottle throttle) {
        this.pin = pin;
        this.throttle = throttle;
    }

    /**
     * Checks a PIN.
     *
     * @param client key that wrong PINs are counted under
     */
    public Verdict check(String client, String guess) {
        PasswordHash hash = pin.get();
        if (hash == null) {
            return Verdict.PASSWORD_NEEDED;
        }
        if (throttle.mustWait(client) || !permit.tryAcquire()) {
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        try {
            if (throttle.mustWait(client)) { // another guess was wrong meanwhile
                return Verdict.TOO_MANY_ATTEMPTS;
            }
            if (hash.matches(guess)) {
                return Verdict.ALLOWED;
            }
            throttle.wrong(client);
            return Verdict.PASSWORD_NEEDED;
        } finally {
            permit.release();
        }
    }

    /** Returns the seconds until the next PIN of a client is checked; at least 1. */
    public long pauseSeconds(String client) {
        return Math.max(1, throttle.pauseSeconds(client));
    }
}
