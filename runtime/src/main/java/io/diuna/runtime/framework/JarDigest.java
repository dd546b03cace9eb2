// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Digest that tells whether a jar has changed: its size, and the CRC-32 of its central directory, which holds name, size and
 * CRC-32 of each entry. A twentieth of the jar is read, at each start. No protection against a jar that is forged.
 */
final class JarDigest {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_OFFSET = 16;
    private static final int LONGEST_COMMENT = 0xffff;

    private JarDigest() {}

    /** Returns the digest; of the whole file if it is no zip. */
    static String of(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar)) {
            long size = file.size();
            CRC32 crc = new CRC32();
            crc.update(read(file, directory(file, size), size));
            return "%x-%08x".formatted(size, crc.getValue());
        }
    }

    /** Returns the position of the central directory; 0 if there is none. */
    private static long directory(FileChannel file, long size) throws IOException {
        ByteBuffer tail = read(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size);
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                long position = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_OFFSET));
                return position < size ? position : 0;
            }
        }
        return 0;
    }

    private static ByteBuffer read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
