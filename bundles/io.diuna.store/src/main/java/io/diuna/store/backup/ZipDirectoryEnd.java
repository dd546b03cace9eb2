// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Last record of a zip file, which tells the size of its directory: Java reads that into memory as a whole.
 *
 * @param entries number of entries; 65535 for a zip of more than that
 * @param directoryBytes size of the directory; 4294967295 for one of more than that
 * @param commentBytes length of the comment, which ends the file
 */
record ZipDirectoryEnd(int entries, long directoryBytes, int commentBytes) {

    private static final int FIRST_ENTRY = 0x04034b50;
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    /** Finds the record of a file that begins and ends as a zip; empty for any other file. */
    static Optional<ZipDirectoryEnd> find(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < LENGTH || read(channel, 0, Integer.BYTES).getInt(0) != FIRST_ENTRY) {
                return Optional.empty();
            }
            int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
            ByteBuffer end = read(channel, size - length, length);
            for (int at = length - LENGTH; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE && end.getShort(at + 20) == (short) (length - LENGTH - at)) {
                    return Optional.of(new ZipDirectoryEnd(
                            end.getShort(at + 10) & 0xffff, end.getInt(at + 12) & 0xffffffffL, length - LENGTH - at));
                }
            }
            return Optional.empty();
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        return bytes;
    }
}
