// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data folder: {@code config/}, {@code state/}, {@code plugins/}, {@code logs/}. Locked by one process at a time. */
public final class DataFolder implements Closeable {

    private static final FileAttribute<?>[] ANYBODY = {};
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private final Path root;
    private @Nullable FileChannel lock;

    DataFolder(Path root) {
        this.root = root;
    }

    /** Creates missing folders, for this user alone where the file system knows users, and checks that they are writable. */
    public static DataFolder prepare(Path root) {
        DataFolder data = new DataFolder(root);
        try {
            for (Path folder : data.folders()) {
                StateFile.moveObstacleOfFolder(folder);
                create(folder);
                Files.delete(Files.createTempFile(folder, "writable-", ".tmp"));
            }
        } catch (IOException e) {
            throw new StorageException("Cannot write to the data folder " + root + " (" + reason(e)
                    + "). Make it writable for this user, or choose another folder with --data");
        }
        return data;
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return; // its permissions are the user's choice
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, posix ? OWNER_ONLY : ANYBODY);
    }

    /** Locks the folder until this process ends: two processes would overwrite each other's state. */
    public DataFolder lock() {
        Path file = state().resolve("lock");
        try {
            new StateFile(file).moveObstacle();
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                lock = channel;
                return this;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // locked by this process: reported below
        } catch (IOException e) {
            throw new StorageException("Cannot lock the data folder " + root + " (" + reason(e) + ")");
        }
        throw CliException.failure("The data folder " + root + " is in use by another Diuna."
                + " Stop that one, or choose another folder with --data");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        }
        if (e instanceof NoSuchFileException none) {
            return none.getFile() + " cannot be created";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    /** Returns the sub-folders. */
    List<Path> folders() {
        return List.of(config(), state(), plugins(), logs());
    }

    public Path root() {
        return root;
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path state() {
        return root.resolve("state");
    }

    public Path plugins() {
        return root.resolve("plugins");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Returns the file with the hash of the administrator's password. */
    public Path administrator() {
        return config().resolve("administrator");
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
