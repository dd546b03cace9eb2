// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

/** What went out in one go. */
final class Message {

    final int hertz;
    final byte[] bytes;

    Message(int hertz, byte[] bytes) {
        this.hertz = hertz;
        this.bytes = bytes;
    }
}
