// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.util.Objects;

/**
 * What a strip takes. It does not change during the life of a {@link PhysicalStrip}.
 *
 * @param pixels how many pixels there are, 1 to 1 000 000
 * @param order the order of the bytes of a pixel
 * @param gamma exponent from display values to light where the configuration names none: 2.2 where LEDs are driven
 *     directly, 1.0 where the receiver or the screen brings its own
 * @param wireNanos how long one frame takes on the wire, in nanoseconds; 0 when it takes no time
 * @param bus strips of the same bus are never written at the same time; empty for a strip that has its wire for itself
 * @param keepAliveNanos after how long an unchanged picture must be sent again, in nanoseconds; 0 when it stays for ever
 */
public record StripFormat(int pixels, ColorOrder order, double gamma, long wireNanos, String bus, long keepAliveNanos) {

    /** Far beyond what one wire carries; its pictures still fit into the memory of a small machine. */
    private static final int MOST_PIXELS = 1_000_000;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when one is out of range
     * @throws NullPointerException when one is missing
     */
    public StripFormat {
        Objects.requireNonNull(order, "A strip needs an order of colours");
        Objects.requireNonNull(bus, "A strip that has its wire for itself has the bus \"\"");
        if (pixels > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "A strip has at most " + MOST_PIXELS + " pixels, not " + pixels + "; divide it among several");
        }
        if (pixels < 1 || !(gamma >= 0.1 && gamma <= 10) || wireNanos < 0 || keepAliveNanos < 0) {
            throw new IllegalArgumentException(
                    "A strip needs at least 1 pixel, gamma from 0.1 to 10 and times of 0 ns or"
                            + " more, not " + pixels + " pixels, gamma " + gamma + ", " + wireNanos
                            + " ns on the wire, kept"
                            + " alive each " + keepAliveNanos + " ns");
        }
    }

    /** A strip that has its wire for itself and keeps what it shows. */
    public StripFormat(int pixels, ColorOrder order, double gamma, long wireNanos) {
        this(pixels, order, gamma, wireNanos, "", 0);
    }

    /** Bytes of one frame: pixels times channels. */
    public int wireLength() {
        return pixels * order.channels();
    }
}
