// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import io.diuna.platform.file.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File operations of the store; tests override them to fail. */
public class Disk {

    /** Longest document, in bytes: what is read at the start must fit a small heap. */
    public static final int LONGEST = 8 << 20;

    /** Creates a folder and its parents durably. */
    public void createFolder(Path folder) throws IOException {
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
    public byte[] read(Path file) throws IOException {
        if (FileKind.of(file) != FileKind.FILE) {
            throw new DamageException("it is not a file");
        }
        long size = Files.size(file);
        if (size > LONGEST + Envelope.LONGEST_HEADER) {
            throw new DamageException("it has " + size + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /** Writes a new file with mode 600. On return its content is on the disk; its name only after {@link #sync}. */
    public void write(Path file, byte[] content) throws IOException {
        write(file, new ByteArrayInputStream(content));
    }

    /** Writes a new file as {@link #write(Path, byte[])} does; the caller closes the stream. */
    public void write(Path file, InputStream content) throws IOException {
        Files.deleteIfExists(file);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Renames a file or folder atomically; a file replaces its target. */
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Deletes a file, or a folder with all that it holds; links are deleted, not followed. Nothing if it does not exist. */
    public final void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    deleteTree(child);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        delete(path);
    }

    /** Forces the directory entries of a folder to the disk. */
    public void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
