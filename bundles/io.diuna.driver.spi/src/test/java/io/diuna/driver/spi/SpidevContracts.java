// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Driver contract tests with Pi4J on a fake spidev; {@link Pi4jOnSpidevTest} runs them. */
class SpidevContracts {

    @Nested
    class Ws2812 extends SpiContract {
        Ws2812() {
            super(new SpidevWire(), Map.of("pixels", 30));
        }
    }

    @Nested
    class Sk6812WithWhite extends SpiContract {
        Sk6812WithWhite() {
            super(new SpidevWire(), Map.of("chip", "SK6812", "pixels", 30, "order", "GRBW", "bits", 4));
        }
    }

    @Nested
    class Sk9822InPieces extends SpiContract {
        Sk9822InPieces() {
            super(new SpidevWire(), Map.of("chip", "SK9822", "pixels", 1500, "globalBrightness", 7));
        }
    }
}
