// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** What the SPI of a Raspberry Pi makes of the clock that is asked of it. */
final class SpiClock {

    /** From what it is divided on the various models and with various settings. */
    private static final int[] BASES = {200_000_000, 250_000_000, 400_000_000, 500_000_000};

    private static final long NANOS = 1_000_000_000;

    private SpiClock() {}

    /** The slowest clock that any model gives: it divides by even numbers, and is never faster than what is asked for. */
    static int slowest(int hertz) {
        int slowest = hertz;
        for (int base : BASES) {
            int divisor = (base + hertz - 1) / hertz;
            slowest = Math.min(slowest, base / (divisor + divisor % 2));
        }
        return slowest;
    }

    /** How long bytes are under way at most, in nanoseconds. */
    static long nanos(int bytes, int hertz) {
        return bytes * 8L * NANOS / slowest(hertz);
    }

    /** How many bytes are under way at least as long as this. */
    static int bytes(int micros, int hertz) {
        return (int) (((long) micros * hertz + 7_999_999) / 8_000_000);
    }
}
