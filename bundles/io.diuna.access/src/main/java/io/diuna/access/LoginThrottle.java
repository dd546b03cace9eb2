// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets nobody guess fast: after five wrong passwords from one address each further one costs a wait, 1 s at first and
 * double each time, 60 s at most. An address without a wrong password for ten minutes starts anew. A right password does
 * not, or one who shares the address could have it reset for them. Any thread may call.
 */
final class LoginThrottle {

    private static final int FREE = 5;
    private static final int MOST_ADDRESSES = 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST = 60 * SECOND;
    private static final long MEMORY = 600 * SECOND;

    private final LongSupplier nanos;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>(16, 0.75f, true);

    private record Guesses(int wrong, long last, long pause) {}

    /** @param nanos the clock, such as {@link System#nanoTime} */
    LoginThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether no password from this address is looked at now. */
    synchronized boolean mustWait(String address) {
        Guesses guesses = byAddress.get(address);
        return guesses != null && nanos.getAsLong() - guesses.last() < guesses.pause();
    }

    /** Takes note of a wrong password. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        Guesses before = byAddress.get(address);
        int wrong = before == null || now - before.last() >= MEMORY ? 1 : Math.min(before.wrong() + 1, FREE + 10);
        long pause = wrong < FREE ? 0 : Math.min(SECOND << (wrong - FREE), LONGEST);
        byAddress.put(address, new Guesses(wrong, now, pause));
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    /** How many addresses it remembers. */
    synchronized int addresses() {
        return byAddress.size();
    }
}
