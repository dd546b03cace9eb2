// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Crash-safe file writes: after a power cut there is either the old or the new content. */
public final class DurableFile {

    private DurableFile() {}

    /** Replaces the file atomically, with mode 600. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file");
        }
        // createTempFile sets mode 600 on POSIX file systems
        Path temporary = Files.createTempFile(folder, file.getFileName() + "-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            giveToOwner(temporary, folder);
            Files.move(temporary, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /** Sets the owner of the folder as the owner of the file, so that a service can read what root writes. */
    private static void giveToOwner(Path file, Path folder) {
        try {
            UserPrincipal owner = Files.getOwner(folder);
            if (!owner.equals(Files.getOwner(file))) {
                Files.setOwner(file, owner);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // requires root and file system support; otherwise the writer stays the owner
        }
    }

    /** Forces all files and folders below to the disk. Ignores files that are deleted meanwhile. */
    public static void forceAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return forceIfThere(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                return forceIfThere(directory);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return forceIfThere(file); // throws unless the file was deleted
            }
        });
    }

    private static FileVisitResult forceIfThere(Path path) throws IOException {
        try {
            force(path);
        } catch (NoSuchFileException e) {
            // deleted meanwhile
        }
        return FileVisitResult.CONTINUE;
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }
}
