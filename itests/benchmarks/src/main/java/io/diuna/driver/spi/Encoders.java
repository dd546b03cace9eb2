// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.util.function.UnaryOperator;

/** What makes of a frame what is sent, for benchmarks that have no device. */
public final class Encoders {

    private static final int RESET = 120;

    private Encoders() {}

    /** The encoder of this name, for pixels of three bytes. */
    public static UnaryOperator<byte[]> of(String name, int pixels) {
        Encoder encoder = switch (name) {
            case "WS2812, 3 bits" -> new Ws2812Encoder(Pulses.THREE, 3 * pixels, 1, RESET);
            case "WS2812, 4 bits" -> new Ws2812Encoder(Pulses.FOUR, 3 * pixels, 1, RESET);
            case "APA102" -> new ApaEncoder(pixels, 31, ApaEncoder.tail(Chip.APA102, pixels));
            default -> throw new IllegalArgumentException("There is no encoder " + name);
        };
        return encoder::encode;
    }
}
