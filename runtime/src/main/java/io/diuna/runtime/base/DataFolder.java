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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Everything that changes: {@code config/}, {@code state/}, {@code plugins/}, {@code logs/}. One process at a time. */
public final class DataFolder implements Closeable {

    private final Path root;
    private @Nullable FileChannel lock;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** Creates what is missing, and makes sure that it can be written. */
    public static DataFolder prepare(Path root) {
        DataFolder data = new DataFolder(root);
        try {
            for (Path folder : new Path[] {data.config(), data.state(), data.plugins(), data.logs()}) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "writable-", ".tmp"));
            }
        } catch (IOException e) {
            throw CliException.failure("Cannot write to the data folder " + root + " (" + reason(e)
                    + "). Give this user the right to, or choose another folder with --data");
        }
        return data;
    }

    /** Keeps others out until this process ends: two on one folder would destroy each other's state. */
    public DataFolder lock() {
        try {
            FileChannel channel = FileChannel.open(state().resolve("lock"), CREATE, WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                lock = channel;
                return this;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // held by this very process: told below
        } catch (IOException e) {
            throw CliException.failure("Cannot lock the data folder " + root + " (" + reason(e) + ")");
        }
        throw CliException.failure("The data folder " + root + " is in use by another Diuna."
                + " Stop that one, or choose another folder with --data");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is no folder";
        }
        if (e instanceof NoSuchFileException none) {
            return none.getFile() + " cannot be made";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return String.valueOf(e.getMessage());
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

    /** The salted hash of the administrator's password. */
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
