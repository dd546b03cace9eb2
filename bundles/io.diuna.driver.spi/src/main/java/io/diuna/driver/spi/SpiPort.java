// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** The way out. One thread at a time. */
interface SpiPort extends AutoCloseable {

    /** How many bytes can be written at once. */
    int maxTransfer();

    /**
     * Writes bytes and returns when they are sent.
     *
     * @param length how many of them, at most {@link #maxTransfer()}
     * @throws io.diuna.api.strip.HardwareException when they were not sent
     */
    void write(byte[] data, int offset, int length);

    /** Lets go of the device. Called once; it does not throw. */
    @Override
    void close();

    /** Opens ports. */
    interface Opener {

        /**
         * Opens the device of a strip.
         *
         * @param maxTransfer how many bytes the kernel takes at once
         * @throws io.diuna.api.strip.HardwareException when it cannot be opened
         */
        SpiPort open(SpiSettings settings, int maxTransfer);
    }
}
