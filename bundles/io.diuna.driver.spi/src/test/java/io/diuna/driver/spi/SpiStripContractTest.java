// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Driver contract tests on an in-memory port, without Pi4J. */
class SpiStripContractTest {

    @TempDir
    static Path root;

    @Nested
    class Ws2812InThreeBits extends SpiContract {
        Ws2812InThreeBits() {
            super(new MemoryWire(root), Map.of("pixels", 30));
        }
    }

    @Nested
    class Ws2812InFourBits extends SpiContract {
        Ws2812InFourBits() {
            super(new MemoryWire(root), Map.of("pixels", 30, "bits", 4, "leadMicros", 300));
        }
    }

    @Nested
    class Sk6812WithWhite extends SpiContract {
        Sk6812WithWhite() {
            super(new MemoryWire(root), Map.of("chip", "SK6812", "pixels", 30, "order", "GRBW", "bits", 4));
        }
    }

    @Nested
    class Apa102 extends SpiContract {
        Apa102() {
            super(new MemoryWire(root), Map.of("chip", "APA102", "pixels", 30));
        }
    }

    @Nested
    class Sk9822InPieces extends SpiContract {
        Sk9822InPieces() {
            super(new MemoryWire(root), Map.of("chip", "SK9822", "pixels", 1500, "globalBrightness", 7));
        }
    }
}
