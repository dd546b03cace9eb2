// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

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

    /** Bytes of a location before the name of its host: priority, weight and port. */
    private static final int LOCATION_BYTES = 3 * Short.BYTES;

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

    /** Returns the port of a location. */
    int port() {
        return ByteBuffer.wrap(data).getShort(LOCATION_BYTES - Short.BYTES) & 0xFFFF;
    }

    /** Returns the name that a pointer or a location leads to. */
    DnsName target() {
        int at = type == DnsType.SRV ? LOCATION_BYTES : 0;
        return DnsName.read(ByteBuffer.wrap(data, at, data.length - at));
    }

    /**
     * Reads the record at the position of a message, and moves the position behind it. Compressed names in the data are
     * written in full.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static DnsRecord read(ByteBuffer message) {
        DnsName name = DnsName.read(message);
        int type = readShort(message);
        int kind = readShort(message);
        int ttl = readShort(message) << Short.SIZE | readShort(message);
        int end = readShort(message) + message.position();
        if (end > message.limit()) {
            throw new IllegalArgumentException("a record without an end");
        }
        boolean named = type == DnsType.PTR || type == DnsType.SRV;
        int plain = named ? (type == DnsType.SRV ? LOCATION_BYTES : 0) : end - message.position();
        byte[] bytes = new byte[Math.min(plain, message.remaining())];
        message.get(bytes);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(bytes);
        if (named) {
            DnsName.read(message).write(data);
        }
        if (message.position() != end) {
            throw new IllegalArgumentException("a record of another length than it says");
        }
        return new DnsRecord(name, type, (kind & FLUSH) != 0, ttl, data.toByteArray());
    }

    static int readShort(ByteBuffer message) {
        if (message.remaining() < Short.BYTES) {
            throw new IllegalArgumentException("a message without an end");
        }
        return message.getShort() & 0xFFFF;
    }

    static void writeShort(ByteArrayOutputStream out, int value) {
        out.write(value >>> Byte.SIZE);
        out.write(value);
    }
}
