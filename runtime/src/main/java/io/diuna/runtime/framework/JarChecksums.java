// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * CRC-32 of each jar in the bundle cache, so that one that the disk has damaged is found before it runs: Java does not compare the
 * checksums of the classes that it reads. A jar counts from the first start after its installation on.
 *
 * @param folder bundle cache of the framework
 * @param recorded CRC-32 of each jar, by its path in the cache
 */
public record JarChecksums(Path folder, DigestFile recorded) {

    private static final int BLOCK = 1 << 16;

    /** Returns a jar that differs from what was recorded. */
    Optional<Path> damaged() throws IOException {
        Map<String, String> known = recorded.read();
        for (Path jar : jars()) {
            String before = known.get(key(jar));
            if (before != null && !before.equals(checksum(jar))) {
                return Optional.of(jar);
            }
        }
        return Optional.empty();
    }

    /** Records the jars that there are now; what was recorded before stays as it is. */
    void record() throws IOException {
        Map<String, String> known = recorded.read();
        Map<String, String> now = new HashMap<>();
        for (Path jar : jars()) {
            String before = known.get(key(jar));
            now.put(key(jar), before == null ? checksum(jar) : before);
        }
        if (!now.equals(known)) {
            recorded.write(now);
        }
    }

    void delete() throws IOException {
        recorded.delete();
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(this::isOfRevision).filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns true for {@code bundle<n>/version<n>/...jar}; other files are data of a bundle, which change. */
    private boolean isOfRevision(Path path) {
        Path below = folder.relativize(path);
        return below.getNameCount() > 2
                && below.getName(1).toString().startsWith("version")
                && below.toString().endsWith(".jar");
    }

    private String key(Path jar) {
        return folder.relativize(jar).toString();
    }

    private static String checksum(Path jar) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel channel = FileChannel.open(jar)) {
            long left = channel.size();
            while (left > 0) {
                int count = channel.read(block.clear());
                if (count < 0) {
                    throw new EOFException(jar + " became shorter while it was read");
                }
                crc.update(block.flip());
                left -= count;
            }
        }
        return "%08x".formatted(crc.getValue());
    }
}
