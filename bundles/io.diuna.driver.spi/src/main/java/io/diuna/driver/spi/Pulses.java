// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.ConfigurationException;

/** Pulse shapes: SPI bits for one LED bit of a chip without a clock line. A short pulse is a 0, a long pulse a 1. */
enum Pulses {
    /** Pulses of 417 and 833 ns at 2.4 MHz. */
    THREE(3, 0b100, 0b110),
    /** Pulses of 313 and 938 ns at 3.2 MHz. */
    FOUR(4, 0b1000, 0b1110),
    /** Pulses of 313 and 625 ns at 3.2 MHz, for chips that need a shorter long pulse. */
    FOUR_SHORT(4, 0b1000, 0b1100);

    private static final int BITS_PER_SECOND = 800_000;

    private final int bits;
    private final int zero;
    private final int one;

    Pulses(int bits, int zero, int one) {
        this.bits = bits;
        this.zero = zero;
        this.one = one;
    }

    /**
     * @param bits SPI bits per LED bit
     * @throws ConfigurationException for field {@code bits} when it is neither 3 nor 4
     */
    static Pulses of(Chip chip, int bits) {
        return switch (bits) {
            case 3 -> THREE;
            case 4 -> chip == Chip.SK6812 ? FOUR_SHORT : FOUR;
            default -> throw new ConfigurationException("bits", "bits is 3 or 4, not " + bits);
        };
    }

    /** Returns the SPI bits per LED bit, which is also the SPI bytes per byte of a pixel. */
    int bits() {
        return bits;
    }

    /** Returns the SPI clock in hertz that gives 800 000 LED bits a second. */
    int hertz() {
        return bits * BITS_PER_SECOND;
    }

    /** Returns the encoding table: for each byte value its SPI bits, most significant first, left-aligned in an int. */
    int[] codes() {
        int[] codes = new int[256];
        for (int value = 0; value < codes.length; value++) {
            int code = 0;
            for (int bit = 7; bit >= 0; bit--) {
                code = code << bits | ((value >> bit & 1) == 0 ? zero : one);
            }
            codes[value] = code << (Integer.SIZE - 8 * bits);
        }
        return codes;
    }
}
