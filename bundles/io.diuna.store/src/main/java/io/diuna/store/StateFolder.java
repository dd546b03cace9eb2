// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import io.diuna.store.file.Disk;
import io.diuna.store.file.GenerationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Crash-safe state store: one {@link GenerationFile} for each document, in one folder. Thread-safe, with a lock per document. */
final class StateFolder implements StateStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

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
            return file(name).load(document -> document);
        }
    }

    @Override
    public void save(String name, byte[] document) {
        if (document.length == 0) {
            throw new StateException("Cannot save '" + folder.resolve(name) + "': the document is empty", null);
        }
        synchronized (lock(name)) {
            try {
                file(name).save(document);
            } catch (IOException e) {
                throw new StateException(
                        "Cannot save '" + folder.resolve(name) + "' (" + GenerationFile.reason(e)
                                + "); the previously saved version is kept. Make sure that the"
                                + " folder is writable and the disk is not full",
                        e);
            }
        }
    }

    private GenerationFile file(String name) {
        return new GenerationFile("State file", folder.resolve(name), disk, warnings);
    }

    private Object lock(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a valid document name; use 1 to 100 lower-case letters, digits and hyphens");
        }
        return locks.computeIfAbsent(name, unused -> new Object());
    }
}
