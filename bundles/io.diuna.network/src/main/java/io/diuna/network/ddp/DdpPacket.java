// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import java.nio.ByteBuffer;

/** The bytes of a DDP packet that carries pixels. */
final class DdpPacket {

    static final int HEADER = 10;

    /** As many as are usual: 480 pixels of three bytes or 360 of four, whole ones, and no fragments on Ethernet. */
    static final int MOST_DATA = 1440;

    static final int RGB = 0x0B;
    static final int RGBW = 0x1B;
    static final int LAST_SEQUENCE = 15;

    private static final int VERSION_1 = 0x40;
    private static final int PUSH = 0x01;
    private static final int DISPLAY = 1;

    private DdpPacket() {}

    /**
     * Writes a packet into a buffer, from its first byte; the buffer is then ready to be sent.
     *
     * @param push whether the receiver is to show what it has got: the last packet of a frame
     * @param sequence 1 to 15, or 0 when packets are not counted
     * @param type what a pixel is, {@link #RGB} or {@link #RGBW}
     * @param offset the place of the first byte in the receiver's image, in bytes
     * @param start where the data begins in {@code wire}
     * @param length how many bytes of data, at most {@link #MOST_DATA}
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
