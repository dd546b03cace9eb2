// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Exponential back-off against password guessing: after five wrong passwords from one address, each further one blocks the
 * address, for 1 s at first, doubling up to 60 s. The count of an address is reset after ten minutes without a wrong password. A
 * right password does not reset it, because several users can share an address. Any thread may call.
 */
final class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final int MAX_ADDRESSES = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long MAX_PAUSE = 60 * SECOND;
    private static final long RESET_AFTER = 600 * SECOND;

    private final LongSupplier nanos;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>(16, 0.75f, true);

    private record Guesses(int wrong, long last, long pause) {}

    /** @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime} */
    LoginThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Returns true while the address is blocked. */
    synchronized boolean mustWait(String address) {
        Guesses guesses = byAddress.get(address);
        return guesses != null && nanos.getAsLong() - guesses.last() < guesses.pause();
    }

    /** Counts a wrong password. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        Guesses before = byAddress.get(address);
        int wrong = before == null || now - before.last() >= RESET_AFTER
                ? 1
                : Math.min(before.wrong() + 1, FREE_ATTEMPTS + 10);
        long pause = wrong < FREE_ATTEMPTS ? 0 : Math.min(SECOND << (wrong - FREE_ATTEMPTS), MAX_PAUSE);
        byAddress.put(address, new Guesses(wrong, now, pause));
        if (byAddress.size() > MAX_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    /** Returns the number of addresses with a count. */
    synchronized int addresses() {
        return byAddress.size();
    }
}
