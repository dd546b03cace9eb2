// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import java.nio.ByteBuffer;

/** Encoder of DDP data packets. */
final class DdpPacket {

    static final int HEADER = 10;

    /** The usual payload, 480 RGB or 360 RGBW pixels: whole pixels, and no fragmentation on Ethernet. */
    static final int MOST_DATA = 1440;

    static final int RGB = 0x0B;
    static final int RGBW = 0x1B;
    static final int LAST_SEQUENCE = 15;

    private static final int VERSION_1 = 0x40;
    private static final int PUSH = 0x01;
    private static final int DISPLAY = 1;

    private DdpPacket() {}

    /**
     * Writes a packet into a buffer from its first byte and flips it for sending.
     *
     * @param push true for the last packet of a frame, upon which the receiver shows it
     * @param sequence 1 to 15, or 0 for no sequence numbers
     * @param type pixel type, {@link #RGB} or {@link #RGBW}
     * @param offset position of the first byte in the receiver's frame buffer, in bytes
     * @param start index of the first byte in {@code wire}
     * @param length number of data bytes, at most {@link #MOST_DATA}
     */
    static void write(
            ByteBuffer into, boolean push, int sequence, int type, int offset, byte[] wire, int start, int length) {
        into.clear();
        into.put((byte) (push ? VERSION_1 | PUSH : VERSION_1));
        into.put((byte) sequence);
        into.put((byte) type);
        into.put((byte) DISPLAY);
        into.putInt(offset);
        into.putShort((short) length);
        into.put(wire, start, length);
        into.flip();
    }
}
