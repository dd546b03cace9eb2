// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** Makes of a frame what is sent. One thread at a time. */
interface Encoder {

    /**
     * Encodes a frame without allocating anything.
     *
     * @param wire the frame's bytes, as many as the encoder was made for
     * @return what is to be sent, as a whole: the same array each time, valid until the next call
     */
    byte[] encode(byte[] wire);
}
