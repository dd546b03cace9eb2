// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.ConfigurationException;

/** How a bit of a strip without a clock line is drawn in bits of the SPI: a short pulse is a 0, a long one a 1. */
enum Pulses {
    /** At 2.4 MHz pulses of 417 and 833 ns. */
    THREE(3, 0b100, 0b110),
    /** At 3.2 MHz pulses of 313 and 938 ns. */
    FOUR(4, 0b1000, 0b1110),
    /** At 3.2 MHz pulses of 313 and 625 ns, for chips that want their long pulse shorter. */
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
     * @param bits of the SPI for one of the strip
     * @throws ConfigurationException on field {@code bits} when it is neither 3 nor 4
     */
    static Pulses of(Chip chip, int bits) {
        return switch (bits) {
            case 3 -> THREE;
            case 4 -> chip == Chip.SK6812 ? FOUR_SHORT : FOUR;
            default -> throw new ConfigurationException("bits", "bits is 3 or 4, not " + bits);
        };
    }

    /** Bits of the SPI for one of the strip, and so its bytes for one of a pixel. */
    int bits() {
        return bits;
    }

    /** The clock of the SPI at which the strip gets its 800 000 bits a second. */
    int hertz() {
        return bits * BITS_PER_SECOND;
    }

    /** For each value of a byte what is sent for it, most significant bit first, in the upper bits of an int. */
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
