// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.util.List;
import java.util.Map;

/** Recording end of the SPI: in memory, or below Pi4J. */
interface SpiWire {

    Spidev spidev();

    SpiPort.Opener opener();

    /** Returns the transfers since the last call. */
    List<Message> sent();

    /** Makes all operations fail, or work again. */
    void breakDown(boolean broken);

    /** Creates a strip on this wire. */
    default SpiStrip strip(Map<String, Object> settings) {
        return new SpiStrip(SpiConfigs.of(settings), spidev(), opener());
    }
}
