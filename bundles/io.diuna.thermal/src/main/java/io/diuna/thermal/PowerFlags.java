// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import java.util.Locale;

/**
 * Power flags of a Raspberry Pi, as its firmware reports them: bit 0 under-voltage, bit 1 frequency capped, bit 2 throttled,
 * bit 3 soft temperature limit; bits 16 to 19 say the same of any time since the start. Source: the command
 * {@code get_throttled} in the documentation of Raspberry Pi's {@code vcgencmd}.
 *
 * @param bits the bits; 0 on other computers
 */
record PowerFlags(int bits) {

    static final PowerFlags NONE = new PowerFlags(0);

    /**
     * Parses the text of the firmware's file, such as {@code 50005}, or of {@code vcgencmd}, such as {@code throttled=0x50005}.
     *
     * @throws NumberFormatException if it is no hexadecimal number
     */
    static PowerFlags parse(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(throttled=)?(0x)?", "");
        return new PowerFlags(Integer.parseUnsignedInt(digits, 16));
    }

    boolean isUnderVoltage() {
        return (bits & 1) != 0;
    }

    /** Returns true if the firmware slows the processor down, because of heat or voltage. */
    boolean isThrottled() {
        return (bits & 0b1110) != 0;
    }
}
