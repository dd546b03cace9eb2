// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encoder of the E1.31 packets of one source. Each method fills a buffer from its first byte and flips it for sending. */
final class SacnPacket {

    static final int DATA_HEADER = 126;
    static final int LONGEST = DATA_HEADER + 512;

    /** Maximum number of universes in a discovery packet. */
    static final int PAGE = 512;

    /** Stream_Terminated option of a data packet: the source ends, and receivers ignore the data. */
    static final int TERMINATED = 0x40;

    private static final byte[] ACN = "ASC-E1.17\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ROOT_DATA = 4;
    private static final int ROOT_EXTENDED = 8;
    private static final int FRAMING_DATA = 2;
    private static final int EXTENDED_SYNC = 1;
    private static final int EXTENDED_DISCOVERY = 2;
    private static final int FLAGS = 0x7000;
    private static final int ROOT_AT = 16;
    private static final int FRAMING_AT = 38;
    private static final int PROPERTIES_AT = 115;
    private static final int LIST_AT = 112;
    private static final int SYNC_LENGTH = 49;
    private static final int DISCOVERY_HEADER = 120;

    private final SacnSource source;
    private final byte[] name = new byte[64];

    SacnPacket(SacnSource source) {
        this.source = source;
        byte[] text = source.name().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, name, 0, Math.min(text.length, SacnSource.LONGEST_NAME));
    }

    /**
     * Writes a data packet: the channels of one universe.
     *
     * @param sync universe of the sync packet that receivers wait for; 0: they show the data at once
     * @param sequence sequence number of the universe; the low 8 bits are sent
     * @param options 0 or {@link #TERMINATED}
     * @param start index of the first byte in {@code wire}
     * @param count number of bytes, 1 to 512
     */
    void data(ByteBuffer into, int universe, int sync, int sequence, int options, byte[] wire, int start, int count) {
        int length = DATA_HEADER + count;
        head(into, length, ROOT_DATA, FRAMING_DATA);
        into.put(name);
        into.put((byte) source.priority());
        into.putShort((short) sync);
        into.put((byte) sequence);
        into.put((byte) options);
        into.putShort((short) universe);
        into.putShort((short) (FLAGS | (length - PROPERTIES_AT)));
        into.put((byte) 0x02); // vector: set property
        into.put((byte) 0xA1); // address type and data type
        into.putShort((short) 0); // first address
        into.putShort((short) 1); // increment
        into.putShort((short) (count + 1));
        into.put((byte) 0); // start code 0: dimmer data
        into.put(wire, start, count);
        into.flip();
    }

    /** Writes a sync packet, upon which receivers show the data that names this sync universe. */
    void sync(ByteBuffer into, int universe, int sequence) {
        head(into, SYNC_LENGTH, ROOT_EXTENDED, EXTENDED_SYNC);
        into.put((byte) sequence);
        into.putShort((short) universe);
        into.putShort((short) 0);
        into.flip();
    }

    /**
     * Writes a discovery packet: one page of the list of sent universes.
     *
     * @param universes all sent universes, ascending
     * @param page index of the page, from 0
     */
    void discovery(ByteBuffer into, int[] universes, int page) {
        int from = page * PAGE;
        int count = Math.min(PAGE, universes.length - from);
        int length = DISCOVERY_HEADER + 2 * count;
        head(into, length, ROOT_EXTENDED, EXTENDED_DISCOVERY);
        into.put(name);
        into.putInt(0);
        into.putShort((short) (FLAGS | (length - LIST_AT)));
        into.putInt(1); // vector: list of universes
        into.put((byte) page);
        into.put((byte) ((universes.length - 1) / PAGE));
        for (int i = from; i < from + count; i++) {
            into.putShort((short) universes[i]);
        }
        into.flip();
    }

    private void head(ByteBuffer into, int length, int root, int framing) {
        into.clear();
        into.putShort((short) 0x0010);
        into.putShort((short) 0);
        into.put(ACN);
        into.putShort((short) (FLAGS | (length - ROOT_AT)));
        into.putInt(root);
        into.putLong(source.cid().getMostSignificantBits());
        into.putLong(source.cid().getLeastSignificantBits());
        into.putShort((short) (FLAGS | (length - FRAMING_AT)));
        into.putInt(framing);
    }
}
