// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** One SPI transfer. */
final class Message {

    final int hertz;
    final byte[] bytes;

    Message(int hertz, byte[] bytes) {
        this.hertz = hertz;
        this.bytes = bytes;
    }
}
