// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Crash-safe state store in one folder. The files of document {@code looks}: {@code looks}, the previous generation
 * {@code looks.1}, {@code looks.tmp} during a write, and {@code looks.bad-1} to {@code looks.bad-5} for damaged files. One of
 * the first two is intact at every instant. Thread-safe, with a lock per document.
 */
final class StateFolder implements StateStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final int BAD_FILES = 5;
    private static final String OLDER_GENERATION = "; the previous generation is used, if there is one";

    private final Path folder;
    private final Disk disk;
    private final Consumer<String> warnings;
    private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();

    /**
     * @param folder folder of the documents, created at the first save
     * @param disk file operations
     * @param warnings receives user-facing warnings
     */
    StateFolder(Path folder, Disk disk, Consumer<String> warnings) {
        this.folder = folder;
        this.disk = disk;
        this.warnings = warnings;
    }

    @Override
    public Optional<byte[]> load(String name) {
        synchronized (lock(name)) {
            for (Path file : List.of(current(name), previous(name))) {
                if (exists(file)) {
                    Optional<byte[]> document = readOrWarn(name, file);
                    if (document.isPresent()) {
                        return document;
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void save(String name, byte[] document) {
        Path file = current(name);
        if (document.length == 0) {
            throw new StateException("Cannot save '" + file + "': the document is empty", null);
        }
        synchronized (lock(name)) {
            Path fresh = folder.resolve(name + ".tmp");
            try {
                disk.createFolder(folder);
                disk.write(fresh, Envelope.seal(document));
                keepPrevious(name, file);
                disk.move(fresh, file);
                disk.sync(folder);
            } catch (IOException e) {
                delete(fresh);
                throw new StateException(
                        "Cannot save '" + file + "' (" + reason(e)
                                + "); the previously saved version is kept. Make sure that the"
                                + " folder is writable and the disk is not full",
                        e);
            }
        }
    }

    /** Renames the current file to the previous generation if it is intact, else to a bad file. */
    private void keepPrevious(String name, Path file) throws IOException {
        if (exists(file)) {
            if (isWhole(file)) {
                disk.move(file, previous(name));
            } else {
                setAside(name, file);
            }
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return read(file).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a file. A damaged file is renamed; an unreadable file stays, because it may become readable again. */
    private Optional<byte[]> readOrWarn(String name, Path file) {
        try {
            Optional<byte[]> document = read(file);
            if (document.isEmpty()) {
                setAside(name, file);
            }
            return document;
        } catch (IOException e) {
            warnings.accept("State file '" + file + "' cannot be read or moved (" + reason(e) + ")" + OLDER_GENERATION);
            return Optional.empty();
        }
    }

    private void setAside(String name, Path file) throws IOException {
        // The first four damaged files are kept; the fifth name is reused for the latest.
        int number = 1;
        while (number < BAD_FILES && exists(bad(name, number))) {
            number++;
        }
        disk.move(file, bad(name, number));
        warnings.accept("State file '" + file + "' is damaged, or from a newer version of Diuna, and was renamed to '"
                + bad(name, number).getFileName() + "'" + OLDER_GENERATION);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Envelope.open(Files.readAllBytes(file));
    }

    private void delete(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            // never read, and overwritten by the next save
        }
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Path current(String name) {
        return folder.resolve(name);
    }

    private Path previous(String name) {
        return folder.resolve(name + ".1");
    }

    private Path bad(String name, int number) {
        return folder.resolve(name + ".bad-" + number);
    }

    private Object lock(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a valid document name; use 1 to 100 lower-case letters, digits and hyphens");
        }
        return locks.computeIfAbsent(name, unused -> new Object());
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
