// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File operations of the store; tests override them to fail. */
class Disk {

    /** Longest document, in bytes: what is read at the start must fit a small heap. */
    static final int LONGEST = 8 << 20;

    /** Creates a folder and its parents durably. */
    void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                createFolder(parent);
            }
            Files.createDirectories(folder); // no error if another thread has created it meanwhile
            if (parent != null) {
                sync(parent);
            }
        }
    }

    /**
     * Reads a file.
     *
     * @throws DamageException if it is no regular file, or longer than this store writes
     */
    byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DamageException("it is not a file");
        }
        long size = Files.size(file);
        if (size > LONGEST + Envelope.LONGEST_HEADER) {
            throw new DamageException("it has " + size + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /** Writes a new file with mode 600. On return its content is on the disk; its name only after {@link #sync}. */
    void write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Renames a file atomically, replacing the target. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Forces the directory entries of a folder to the disk. */
    void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
