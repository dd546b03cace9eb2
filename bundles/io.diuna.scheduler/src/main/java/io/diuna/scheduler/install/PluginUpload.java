// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.DiunaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Uploaded file in the plugin folder, under a temporary name that scans ignore; deleted at the end unless it was moved. */
final class PluginUpload implements AutoCloseable {

    private final Path folder;
    private final Path path;

    private PluginUpload(Path folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    /**
     * Stores an upload.
     *
     * @throws DiunaException when it cannot be stored; then no file is left
     */
    static PluginUpload store(InputStream jar, Path folder) {
        Path path;
        try {
            path = Files.createTempFile(folder, ".upload-", ".tmp");
        } catch (IOException e) {
            throw cannotStore(folder, e);
        }
        PluginUpload upload = new PluginUpload(folder, path);
        try {
            Files.copy(jar, path, StandardCopyOption.REPLACE_EXISTING);
            return upload;
        } catch (IOException e) {
            upload.close(); // or a full disk would stay full
            throw cannotStore(folder, e);
        }
    }

    Path path() {
        return path;
    }

    /** Moves the file to its place in one step; size and modification time stay. */
    void moveTo(Path place) {
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotStore(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    private static DiunaException cannotStore(Path folder, IOException e) {
        return new DiunaException(
                "The upload cannot be stored in " + folder + " (" + e.getMessage()
                        + "); make sure that the folder is writable and the disk is not full",
                e);
    }
}
