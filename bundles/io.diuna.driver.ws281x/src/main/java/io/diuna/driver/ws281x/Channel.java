// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

/** Hardware channel in use by a strip, with its latest frame for a new set-up of the hardware. Guarded by the session. */
final class Channel {

    private final DataLine line;
    private final byte[] wire;
    private boolean hasFrame;

    Channel(DataLine line) {
        this.line = line;
        wire = new byte[line.pixels() * line.order().channels()];
    }

    DataLine line() {
        return line;
    }

    /** Stores a copy of a frame. */
    void store(byte[] frame) {
        System.arraycopy(frame, 0, wire, 0, wire.length);
        hasFrame = true;
    }

    /** Writes the latest frame, if there is one, to the hardware's buffer. */
    void writeTo(Ws2811 hardware) {
        if (hasFrame) {
            hardware.write(line, wire);
        }
    }
}
