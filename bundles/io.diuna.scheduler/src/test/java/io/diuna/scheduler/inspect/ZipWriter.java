// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writer of zip files that checks nothing, so that tests can write what no jar tool would. */
final class ZipWriter {

    private static final byte[] ZEROS = new byte[1 << 16];

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /** Adds a deflated entry. */
    ZipWriter add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipWriter add(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return add(name, name, deflated(content, 0), (int) crc.getValue(), content.length);
    }

    /** Adds an entry that says it is compressed a thousand times. Its data are of the right length and not deflated. */
    ZipWriter addBomb(String name, long size) {
        return add(name, name, new byte[(int) (size / 1_000)], 0, size);
    }

    /** Adds an entry whose declared size and names are as given. */
    ZipWriter add(String localName, String name, byte[] compressed, int crc, long size) {
        int offset = file.size();
        byte[] local = localName.getBytes(StandardCharsets.UTF_8);
        byte[] central = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(30).putInt(0x04034b50).putShort((short) 20).putShort((short) (1 << 11));
        common(header.putShort((short) 8), crc, compressed.length, size, local.length);
        write(bytes(header.putShort((short) 0)), local, compressed);
        ByteBuffer entry = little(46 + central.length)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20);
        common(entry.putShort((short) (1 << 11)).putShort((short) 8), crc, compressed.length, size, central.length);
        entry.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        directory.add(bytes(entry.putInt(offset).put(central)));
        return this;
    }

    /** Writes bytes that belong to no entry. */
    ZipWriter gap(byte[] bytes) {
        write(bytes);
        return this;
    }

    byte[] bytes() {
        return bytes(directory.size());
    }

    /** Returns the file with an end record that counts so many entries. */
    byte[] bytes(int count) {
        int start = file.size();
        directory.forEach(this::write);
        ByteBuffer end = little(22).putInt(0x06054b50).putInt(0);
        end.putShort((short) count).putShort((short) count).putInt(file.size() - start);
        write(bytes(end.putInt(start).putShort((short) 0)));
        return file.toByteArray();
    }

    Path to(Path path) throws IOException {
        return Files.write(path, bytes());
    }

    static byte[] deflated(byte[] head, long zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            out.write(head);
            for (long left = zeros; left > 0; left -= ZEROS.length) {
                out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void common(ByteBuffer header, int crc, int compressed, long size, int nameBytes) {
        header.putInt(0).putInt(crc).putInt(compressed).putInt((int) size).putShort((short) nameBytes);
    }

    private static byte[] bytes(ByteBuffer written) {
        byte[] bytes = new byte[written.flip().remaining()];
        written.get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(byte[]... parts) {
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
    }
}
