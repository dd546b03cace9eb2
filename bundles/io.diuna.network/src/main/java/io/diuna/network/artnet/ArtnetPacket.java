// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of Art-Net packets. Each method writes into a buffer, from its first byte, ready to be sent. */
final class ArtnetPacket {

    static final int DMX_HEADER = 18;
    static final int LONGEST = DMX_HEADER + 512;
    static final int LAST_SEQUENCE = 255;

    private static final byte[] ID = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);
    private static final int DMX = 0x5000;
    private static final int SYNC = 0x5200;
    private static final int POLL = 0x2000;
    private static final int VERSION = 14;

    private ArtnetPacket() {}

    /**
     * Writes the data of a universe.
     *
     * @param portAddress 0 to 32767: net, subnet and universe in one number
     * @param sequence 1 to 255, or 0 when packets are not counted
     * @param start where the data begins in {@code wire}
     * @param count how many bytes, 1 to 512; an odd number is made even with a 0
     */
    static void dmx(ByteBuffer into, int portAddress, int sequence, byte[] wire, int start, int count) {
        int padding = count & 1;
        head(into, DMX);
        into.put((byte) sequence);
        into.put((byte) 0); // physical port: of no meaning here
        into.put((byte) portAddress);
        into.put((byte) (portAddress >>> 8));
        into.putShort((short) (count + padding));
        into.put(wire, start, count);
        if (padding != 0) {
            into.put((byte) 0);
        }
        into.flip();
    }

    /** Writes what makes receivers show what they have got. */
    static void sync(ByteBuffer into) {
        head(into, SYNC);
        into.putShort((short) 0);
        into.flip();
    }

    /** Writes the question who is there. */
    static void poll(ByteBuffer into) {
        head(into, POLL);
        into.put((byte) 0); // one answer, to this question
        into.put((byte) 0); // no diagnostics
        into.flip();
    }

    private static void head(ByteBuffer into, int operation) {
        into.clear();
        into.put(ID);
        into.put((byte) operation);
        into.put((byte) (operation >>> 8)); // the low byte first, unlike everything else
        into.putShort((short) VERSION);
    }
}
