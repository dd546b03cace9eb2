// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reader of the entries of a zip file, one at a time in a buffer of fixed size. It stops where more is inflated than the
 * directory declares, and refuses an entry whose local header, size, checksum or length in the file differs from the
 * directory: readers of the directory and of the stream would see different jars. Used by one thread.
 */
final class ZipEntryReader implements AutoCloseable {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    private static final int DESCRIPTOR_BYTES = 12;
    private static final int BUFFER_BYTES = 1 << 14;

    private final FileChannel file;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer input = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final byte[] output = new byte[BUFFER_BYTES];
    private long inflatedBytes;

    ZipEntryReader(FileChannel file) {
        this.file = file;
    }

    /** Returns how many bytes were inflated or copied in all. */
    long inflatedBytes() {
        return inflatedBytes;
    }

    /** Reads one entry as a whole; refused above 1 MB. */
    byte[] readAll(ZipDirectory directory, int index) throws IOException, JarRefusedException {
        ZipEntryHeader entry = directory.entries().get(index);
        if (entry.size() > JarLimits.TEXT_BYTES) {
            throw ZipDirectory.tooLong(entry.name(), entry.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) entry.size());
        read(directory, index, bytes);
        return bytes.toByteArray();
    }

    /** Reads one entry; the sink gets the inflated bytes. */
    void read(ZipDirectory directory, int index, OutputStream sink) throws IOException, JarRefusedException {
        ZipEntryHeader entry = directory.entries().get(index);
        long end = directory.end(index);
        long start = dataStart(entry);
        long dataEnd = start + entry.compressed();
        CRC32 crc = new CRC32();
        long size = entry.method() == ZipEntryHeader.STORED
                ? copy(entry, start, crc, sink)
                : inflate(entry, start, crc, sink);
        if (size != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw JarRefusedException.malformed("entry " + entry.name() + " does not match its checksum");
        }
        if (entry.hasDescriptor() ? !isDescriptor(entry, dataEnd, end) : dataEnd != end) {
            throw JarRefusedException.malformed("entry " + entry.name() + " does not end where the next begins");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private long dataStart(ZipEntryHeader entry) throws IOException, JarRefusedException {
        ByteBuffer local = ZipDirectory.bytes(file, entry.offset(), LOCAL_BYTES);
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        int nameBytes = Short.toUnsignedInt(local.getShort(26));
        boolean same = local.getInt(0) == LOCAL_SIGNATURE
                && Short.toUnsignedInt(local.getShort(6)) == entry.flags()
                && Short.toUnsignedInt(local.getShort(8)) == entry.method()
                && nameBytes == name.length
                && ZipDirectory.bytes(file, entry.offset() + LOCAL_BYTES, nameBytes)
                        .equals(ByteBuffer.wrap(name));
        boolean isEmpty = entry.hasDescriptor() && isEmpty(local);
        if (!same || !(isEmpty || isSame(entry, local, 14))) {
            throw JarRefusedException.malformed(
                    "the header of entry " + entry.name() + " differs from the directory of entries");
        }
        return entry.offset() + LOCAL_BYTES + nameBytes + Short.toUnsignedInt(local.getShort(28));
    }

    private static boolean isSame(ZipEntryHeader entry, ByteBuffer buffer, int offset) {
        return buffer.getInt(offset) == entry.crc()
                && Integer.toUnsignedLong(buffer.getInt(offset + 4)) == entry.compressed()
                && Integer.toUnsignedLong(buffer.getInt(offset + 8)) == entry.size();
    }

    private static boolean isEmpty(ByteBuffer local) {
        return local.getInt(14) == 0 && local.getInt(18) == 0 && local.getInt(22) == 0;
    }

    private boolean isDescriptor(ZipEntryHeader entry, long start, long end) throws IOException {
        long length = end - start;
        if (length != DESCRIPTOR_BYTES && length != DESCRIPTOR_BYTES + Integer.BYTES) {
            return false;
        }
        ByteBuffer descriptor = ZipDirectory.bytes(file, start, (int) length);
        return length == DESCRIPTOR_BYTES
                ? isSame(entry, descriptor, 0)
                : descriptor.getInt(0) == DESCRIPTOR_SIGNATURE && isSame(entry, descriptor, Integer.BYTES);
    }

    private long copy(ZipEntryHeader entry, long start, CRC32 crc, OutputStream sink)
            throws IOException, JarRefusedException {
        long done = 0;
        while (done < entry.size()) {
            fill(start + done, entry.size() - done);
            int count = input.remaining();
            pass(input.array(), count, crc, sink);
            done += count;
        }
        return done;
    }

    private long inflate(ZipEntryHeader entry, long start, CRC32 crc, OutputStream sink)
            throws IOException, JarRefusedException {
        inflater.reset();
        long read = 0;
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(output);
                pass(output, count, crc, sink);
                if (inflater.getBytesWritten() > entry.size()) {
                    throw JarRefusedException.malformed("entry " + entry.name() + " is larger than it says");
                }
                if (inflater.needsInput() && !inflater.finished()) {
                    fill(start + read, entry.compressed() - read);
                    read += input.remaining();
                    inflater.setInput(input.array(), 0, input.remaining());
                } else if (count == 0 && inflater.needsDictionary()) {
                    throw JarRefusedException.malformed("entry " + entry.name() + " needs a dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw JarRefusedException.malformed("entry " + entry.name() + " is damaged");
        }
        if (inflater.getBytesRead() != entry.compressed()) {
            throw JarRefusedException.malformed("entry " + entry.name() + " is shorter than it says");
        }
        return inflater.getBytesWritten();
    }

    private void fill(long position, long remaining) throws IOException, JarRefusedException {
        input.clear().order(ByteOrder.LITTLE_ENDIAN).limit((int) Math.min(BUFFER_BYTES, remaining));
        if (remaining <= 0 || file.read(input, position) <= 0) {
            throw JarRefusedException.malformed("it ends early");
        }
        input.flip();
    }

    private void pass(byte[] bytes, int count, CRC32 crc, OutputStream sink) throws IOException {
        inflatedBytes += count;
        crc.update(bytes, 0, count);
        sink.write(bytes, 0, count);
    }
}
