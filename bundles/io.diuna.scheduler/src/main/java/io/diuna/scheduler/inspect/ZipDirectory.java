// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Central directory of a zip file, read strictly: the end record is the end of the file, the directory lies right before
 * it, and the declared sizes are within the limits. Nothing is inflated.
 *
 * @param entries the entries in the order of the file
 * @param start position of the directory, where the data of the entries end
 */
record ZipDirectory(List<ZipEntryHeader> entries, long start) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;

    static ZipDirectory read(FileChannel file) throws IOException, JarRefusedException {
        long end = file.size() - END_BYTES;
        if (end < 0) {
            throw JarRefusedException.malformed("it is too short");
        }
        ByteBuffer record = bytes(file, end, END_BYTES);
        if (record.getInt(0) != END_SIGNATURE || record.getInt(4) != 0 || record.getShort(20) != 0) {
            throw JarRefusedException.malformed("it does not end with the end record of a jar, or has a comment");
        }
        int count = Short.toUnsignedInt(record.getShort(10));
        long size = Integer.toUnsignedLong(record.getInt(12));
        long start = Integer.toUnsignedLong(record.getInt(16));
        if (count > JarLimits.ENTRIES) {
            throw new JarRefusedException("has more than " + JarLimits.ENTRIES + " entries (" + count
                    + "); leave out what it does not need, or put it into a jar inside the jar");
        }
        if (start + size != end || Short.toUnsignedInt(record.getShort(8)) != count) {
            throw JarRefusedException.malformed("its directory of entries is not where its end record says");
        }
        if (size > JarLimits.DIRECTORY_BYTES) {
            throw new JarRefusedException("has a directory of entries of " + size + " bytes, more than "
                    + JarLimits.DIRECTORY_BYTES + "; give its files shorter names");
        }
        return new ZipDirectory(entries(bytes(file, start, (int) size), count), start);
    }

    private static List<ZipEntryHeader> entries(ByteBuffer directory, int count) throws JarRefusedException {
        List<ZipEntryHeader> entries = new ArrayList<>(count);
        EntryNames names = new EntryNames();
        long total = 0;
        while (directory.hasRemaining()) {
            if (entries.size() == JarLimits.ENTRIES) {
                throw new JarRefusedException("has more than " + JarLimits.ENTRIES
                        + " entries; leave out what it does not need, or put it into a jar inside the jar");
            }
            ZipEntryHeader entry = ZipEntryHeader.read(directory);
            names.add(entry.name());
            checkSize(entry);
            total += entry.size();
            entries.add(entry);
        }
        if (entries.size() != count) {
            throw JarRefusedException.malformed("its end record counts other entries than there are");
        }
        if (total > JarLimits.TOTAL_BYTES) {
            throw new JarRefusedException("has " + total / JarLimits.MEGABYTE + " MB when unpacked, more than "
                    + JarLimits.TOTAL_BYTES / JarLimits.MEGABYTE + " MB; leave out what it does not need");
        }
        entries.sort(Comparator.comparingLong(ZipEntryHeader::offset));
        return List.copyOf(entries);
    }

    private static void checkSize(ZipEntryHeader entry) throws JarRefusedException {
        if (isText(entry.name()) && entry.size() > JarLimits.TEXT_BYTES) {
            throw tooLong(entry.name(), entry.size());
        }
        if (entry.size() > JarLimits.RATIO_FLOOR && entry.size() / JarLimits.RATIO >= entry.compressed()) {
            throw new JarRefusedException("has the entry " + entry.name() + " of " + entry.size()
                    + " bytes that is compressed more than " + JarLimits.RATIO
                    + " times, as archives are that shall fill the memory; store it uncompressed, or make it smaller");
        }
    }

    /** Returns the index of the entry of this name; -1 if there is none. */
    int find(String name) {
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the position in the file where an entry must end: where the next one, or the directory, begins. */
    long end(int index) {
        return index + 1 < entries.size() ? entries.get(index + 1).offset() : start;
    }

    /** Refuses an entry that would be read as a whole. */
    static JarRefusedException tooLong(String name, long size) {
        return new JarRefusedException("has the entry " + name + " of " + size + " bytes when unpacked, more than "
                + JarLimits.TEXT_BYTES + " (1 MB); make it shorter");
    }

    /** Returns true for files that the framework and its services read as a whole. */
    private static boolean isText(String name) {
        return name.startsWith("OSGI-INF/")
                || (name.startsWith("META-INF/") && name.indexOf('/', "META-INF/".length()) < 0)
                || JarManifest.isSupplement(name);
    }

    /** Reads a part of a file into a little-endian buffer. */
    static ByteBuffer bytes(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("it ends early");
            }
        }
        return buffer.flip();
    }
}
