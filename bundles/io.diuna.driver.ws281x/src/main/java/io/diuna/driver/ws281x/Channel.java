// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

/** A channel that a strip has taken, and the newest frame of it, for when the hardware has to be set up anew. */
final class Channel {

    private final DataLine line;
    private final byte[] wire;
    private boolean shown;

    Channel(DataLine line) {
        this.line = line;
        wire = new byte[line.pixels() * line.order().channels()];
    }

    DataLine line() {
        return line;
    }

    /** Copies a frame. */
    void keep(byte[] frame) {
        System.arraycopy(frame, 0, wire, 0, wire.length);
        shown = true;
    }

    /** Hands the newest frame over, if there was one. */
    void putInto(Ws2811 hardware) {
        if (shown) {
            hardware.put(line, wire);
        }
    }
}
