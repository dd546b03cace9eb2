// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Rate limit of password guesses: after five wrong passwords from one address, one each 1 to 3 s is checked. A longer pause
 * would lock out a user who shares the address with a guesser, and so would a pause of fixed length with a regular guesser. The count of an address is reset after ten minutes without a wrong
 * password. A right password does not reset it, because several users can share an address. Any thread may call.
 */
final class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final int MAX_ADDRESSES = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long SHORTEST_PAUSE = SECOND;
    private static final long LONGEST_PAUSE = 3 * SECOND;
    private static final long RESET_AFTER = 600 * SECOND;

    private final LongSupplier nanos;
    private final DoubleSupplier random;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>(16, 0.75f, true);

    private record Guesses(int wrong, long last, long pause) {}

    /**
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @param random 0 to 1
     */
    LoginThrottle(LongSupplier nanos, DoubleSupplier random) {
        this.nanos = nanos;
        this.random = random;
    }

    /** Returns true while the address is blocked. */
    synchronized boolean mustWait(String address) {
        Guesses guesses = byAddress.get(address);
        return guesses != null
                && guesses.wrong() >= FREE_ATTEMPTS
                && nanos.getAsLong() - guesses.last() < guesses.pause();
    }

    /** Counts a wrong password. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        Guesses before = byAddress.get(address);
        int wrong =
                before == null || now - before.last() >= RESET_AFTER ? 1 : Math.min(before.wrong() + 1, FREE_ATTEMPTS);
        long pause = SHORTEST_PAUSE + (long) (random.getAsDouble() * (LONGEST_PAUSE - SHORTEST_PAUSE));
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
