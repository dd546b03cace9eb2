// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import java.io.ByteArrayOutputStream;

/**
 * Record.
 *
 * @param name name that it belongs to
 * @param type type; see {@link DnsType}
 * @param unique true if there is no other record of this name and type, so that receivers forget what they had
 * @param ttl seconds for which it holds
 * @param data data as they are sent
 */
@SuppressWarnings("ArrayRecordComponent") // data are compared by identity: there is one record of each kind
record DnsRecord(DnsName name, int type, boolean unique, int ttl, byte[] data) {

    private static final int INTERNET = 1;
    private static final int FLUSH = 0x8000;

    /** Writes the record. */
    void write(ByteArrayOutputStream out, int seconds) {
        name.write(out);
        writeShort(out, type);
        writeShort(out, unique ? INTERNET | FLUSH : INTERNET);
        writeShort(out, seconds >>> Short.SIZE);
        writeShort(out, seconds);
        writeShort(out, data.length);
        out.writeBytes(data);
    }

    static void writeShort(ByteArrayOutputStream out, int value) {
        out.write(value >>> Byte.SIZE);
        out.write(value);
    }
}
