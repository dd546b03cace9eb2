// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encoder of Art-Net packets. Each method fills a buffer from its first byte and flips it for sending. */
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
     * Writes an ArtDmx packet: the data of one universe.
     *
     * @param portAddress net, subnet and universe, 0 to 32767
     * @param sequence 1 to 255, or 0 for no sequence numbers
     * @param start index of the first byte in {@code wire}
     * @param count number of bytes, 1 to 512; an odd number is padded with a 0
     */
    static void dmx(ByteBuffer into, int portAddress, int sequence, byte[] wire, int start, int count) {
        int padding = count & 1;
        head(into, DMX);
        into.put((byte) sequence);
        into.put((byte) 0); // physical port: unused
        into.put((byte) portAddress);
        into.put((byte) (portAddress >>> 8));
        into.putShort((short) (count + padding));
        into.put(wire, start, count);
        if (padding != 0) {
            into.put((byte) 0);
        }
        into.flip();
    }

    /** Writes an ArtSync packet, upon which receivers show the data that they hold. */
    static void sync(ByteBuffer into) {
        head(into, SYNC);
        into.putShort((short) 0);
        into.flip();
    }

    /** Writes an ArtPoll packet, to which nodes reply. */
    static void poll(ByteBuffer into) {
        head(into, POLL);
        into.put((byte) 0); // a single reply to this poll
        into.put((byte) 0); // no diagnostics
        into.flip();
    }

    private static void head(ByteBuffer into, int operation) {
        into.clear();
        into.put(ID);
        into.put((byte) operation);
        into.put((byte) (operation >>> 8)); // low byte first, unlike the other fields
        into.putShort((short) VERSION);
    }
}
