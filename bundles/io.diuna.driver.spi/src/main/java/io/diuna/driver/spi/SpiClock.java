// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** SPI clock of a Raspberry Pi: the actual rate for a requested rate. */
final class SpiClock {

    /** Base clocks of the various models and settings, in hertz. */
    private static final int[] BASES = {200_000_000, 250_000_000, 400_000_000, 500_000_000};

    private static final long NANOS = 1_000_000_000;

    private SpiClock() {}

    /** Returns the lowest rate of any model in hertz: the divisor is even and the rate never exceeds the requested one. */
    static int slowest(int hertz) {
        int slowest = hertz;
        for (int base : BASES) {
            int divisor = (base + hertz - 1) / hertz;
            slowest = Math.min(slowest, base / (divisor + divisor % 2));
        }
        return slowest;
    }

    /** Returns the upper bound of the transfer time of bytes, in nanoseconds. */
    static long nanos(int bytes, int hertz) {
        return bytes * 8L * NANOS / slowest(hertz);
    }

    /** Returns the number of bytes whose transfer takes at least this time. */
    static int bytes(int micros, int hertz) {
        return (int) (((long) micros * hertz + 7_999_999) / 8_000_000);
    }
}
