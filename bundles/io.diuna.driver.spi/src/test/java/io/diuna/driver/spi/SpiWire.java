// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.util.List;
import java.util.Map;

/** Where bytes arrive: in memory, or below Pi4J. */
interface SpiWire {

    Spidev spidev();

    SpiPort.Opener opener();

    /** What was sent since this was asked for the last time. */
    List<Message> sent();

    /** From now on everything fails, or works. */
    void breakDown(boolean broken);

    /** A strip on it. */
    default SpiStrip strip(Map<String, Object> settings) {
        return new SpiStrip(SpiConfigs.of(settings), spidev(), opener());
    }
}
