// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Header of an entry in the central directory of a zip file.
 *
 * @param name name
 * @param flags general purpose bits
 * @param method compression method
 * @param crc CRC-32 of the inflated data
 * @param compressed size in the file in bytes
 * @param size inflated size in bytes
 * @param offset position of the local header in the file
 */
record ZipEntryHeader(String name, int flags, int method, int crc, long compressed, long size, long offset) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int DESCRIPTOR_FLAG = 1 << 3;

    private static final int SIGNATURE = 0x02014b50;
    private static final int FIXED_BYTES = 46;

    /** Encryption, patches, strong encryption, masked headers. */
    private static final int REFUSED_FLAGS = 1 | 1 << 5 | 1 << 6 | 1 << 13;

    private static final long ZIP64 = 0xFFFFFFFFL;

    /** Reads the header at the position of a little-endian buffer, and moves on to the next. */
    static ZipEntryHeader read(ByteBuffer directory) throws JarRefusedException {
        int start = directory.position();
        if (directory.remaining() < FIXED_BYTES || directory.getInt(start) != SIGNATURE) {
            throw JarRefusedException.malformed("its directory of entries is damaged");
        }
        int nameBytes = Short.toUnsignedInt(directory.getShort(start + 28));
        int extraBytes = Short.toUnsignedInt(directory.getShort(start + 30));
        int commentBytes = Short.toUnsignedInt(directory.getShort(start + 32));
        if (directory.remaining() < FIXED_BYTES + nameBytes + extraBytes + commentBytes) {
            throw JarRefusedException.malformed("its directory of entries is damaged");
        }
        String name = decode(directory.slice(start + FIXED_BYTES, nameBytes));
        ZipEntryHeader header = new ZipEntryHeader(
                name,
                Short.toUnsignedInt(directory.getShort(start + 8)),
                Short.toUnsignedInt(directory.getShort(start + 10)),
                directory.getInt(start + 16),
                Integer.toUnsignedLong(directory.getInt(start + 20)),
                Integer.toUnsignedLong(directory.getInt(start + 24)),
                Integer.toUnsignedLong(directory.getInt(start + 42)));
        header.check();
        directory.position(start + FIXED_BYTES + nameBytes + extraBytes + commentBytes);
        return header;
    }

    boolean isDirectory() {
        return name.endsWith("/");
    }

    boolean hasDescriptor() {
        return (flags & DESCRIPTOR_FLAG) != 0;
    }

    private void check() throws JarRefusedException {
        if (!isReadable()) {
            throw new JarRefusedException(
                    "has the entry " + name
                            + ", which is encrypted or compressed in a way that Java cannot read; build it again with bnd or jar");
        }
        if (isZip64()) {
            throw new JarRefusedException(
                    "has the entry " + name + " in the ZIP64 format for files above 4 GB; a plugin has at most 256 MB");
        }
        if (method == STORED && (compressed != size || hasDescriptor())) {
            throw JarRefusedException.malformed("entry " + name + " has two sizes");
        }
        if (isDirectory() && size != 0) {
            throw JarRefusedException.malformed("the folder " + name + " has content");
        }
    }

    private boolean isReadable() {
        return (flags & REFUSED_FLAGS) == 0 && (method == STORED || method == DEFLATED);
    }

    private boolean isZip64() {
        return compressed == ZIP64 || size == ZIP64 || offset == ZIP64;
    }

    private static String decode(ByteBuffer name) throws JarRefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException e) {
            throw new JarRefusedException(
                    "has an entry whose name is not in UTF-8; give its files names of letters and digits", e);
        }
    }
}
