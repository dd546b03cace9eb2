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

/** Files that are whole after a power cut: the old one or the new one, never half of one, never none. */
public final class DurableFile {

    private DurableFile() {}

    /** Replaces the file. It is readable and writable by its owner alone. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        // A temporary file has mode 600 where the file system knows modes.
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

    /** What root writes into a service's folder must be readable for the service. */
    private static void giveToOwner(Path file, Path folder) {
        try {
            UserPrincipal owner = Files.getOwner(folder);
            if (!owner.equals(Files.getOwner(file))) {
                Files.setOwner(file, owner);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // only root may, and only some file systems can: then it stays the writer's
        }
    }

    /** Waits until every file and folder below is on the disk. What others delete meanwhile does not count. */
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
                return forceIfThere(file); // it is gone, or this says why it cannot be read
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
