// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** Encodes a frame to SPI bytes. One thread at a time. */
interface Encoder {

    /**
     * Encodes a frame. Allocates nothing.
     *
     * @param wire the frame's bytes, of the length that the encoder was created for
     * @return the bytes to send, all of them: the same array at each call, valid until the next call
     */
    byte[] encode(byte[] wire);
}
