// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** Open SPI device. One thread at a time. */
interface SpiPort extends AutoCloseable {

    /** Returns the maximum length of a write in bytes. */
    int maxTransfer();

    /**
     * Writes bytes. Blocks until they are sent.
     *
     * @param length number of bytes, at most {@link #maxTransfer()}
     * @throws io.diuna.api.strip.HardwareException when not all bytes were sent
     */
    void write(byte[] data, int offset, int length);

    /** Closes the device. Called once; never throws. */
    @Override
    void close();

    /** Factory of ports. */
    interface Opener {

        /**
         * Opens the device of a strip.
         *
         * @param maxTransfer maximum length of a transfer in bytes
         * @throws io.diuna.api.strip.HardwareException when the device cannot be opened
         */
        SpiPort open(SpiSettings settings, int maxTransfer);
    }
}
