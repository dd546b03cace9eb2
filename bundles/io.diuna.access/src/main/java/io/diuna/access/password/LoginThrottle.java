// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;

/**
 * Rate limit of guesses from one address: five are free, then pauses follow. A right one does not reset the count, because several
 * users can share an address. Any thread may call.
 */
public final class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final int MAX_ADDRESSES = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;

    private final LongSupplier nanos;
    private final IntToLongFunction pauses;
    private final long resetAfter;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>(16, 0.75f, true);

    private record Guesses(int wrong, long last, long pause) {}

    private LoginThrottle(LongSupplier nanos, IntToLongFunction pauses, long resetAfter) {
        this.nanos = nanos;
        this.pauses = pauses;
        this.resetAfter = resetAfter;
    }

    /**
     * Returns a throttle for passwords: one each 1 to 3 s is checked. A longer pause would lock out a user who shares the address
     * with a guesser, and so would a pause of fixed length with a regular guesser. The count is reset after ten minutes without a
     * wrong password.
     *
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @param random 0 to 1
     */
    public static LoginThrottle ofPasswords(LongSupplier nanos, DoubleSupplier random) {
        return new LoginThrottle(nanos, wrong -> SECOND + (long) (random.getAsDouble() * (2 * SECOND)), 600 * SECOND);
    }

    /**
     * Returns a throttle for PINs, of which there are few: the pause is 30 s, and doubles up to an hour. The count is reset after a
     * day without a wrong PIN. So an address has some 30 guesses on its first day, and 24 on each other one.
     *
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    public static LoginThrottle ofPins(LongSupplier nanos) {
        return new LoginThrottle(
                nanos, wrong -> Math.min(HOUR, (30 * SECOND) << Math.min(wrong - FREE_ATTEMPTS, 10)), 24 * HOUR);
    }

    /** Returns true while the address is blocked. */
    boolean mustWait(String address) {
        return pauseNanos(address) > 0;
    }

    /** Returns for how long the address is blocked, in seconds, rounded up; 0 if it is not. */
    long pauseSeconds(String address) {
        return (pauseNanos(address) + SECOND - 1) / SECOND;
    }

    private synchronized long pauseNanos(String address) {
        Guesses guesses = byAddress.get(address);
        return guesses == null ? 0 : Math.max(0, guesses.pause() - (nanos.getAsLong() - guesses.last()));
    }

    /** Counts a wrong password or PIN. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        Guesses before = byAddress.get(address);
        int wrong = before == null || now - before.last() >= resetAfter ? 1 : before.wrong() + 1;
        long pause = wrong < FREE_ATTEMPTS ? 0 : pauses.applyAsLong(wrong);
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
