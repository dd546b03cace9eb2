// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.DiunaException;
import io.diuna.platform.file.FileSync;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploaded file in the plugin folder, under a temporary name that scans ignore; deleted at the end unless it was moved. */
final class PluginUpload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginUpload.class);
    private static final String PREFIX = ".upload-";
    private static final String SUFFIX = ".tmp";

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
            path = Files.createTempFile(folder, PREFIX, SUFFIX);
        } catch (IOException e) {
            throw cannotStore(folder, e);
        }
        PluginUpload upload = new PluginUpload(folder, path);
        try {
            Files.copy(jar, path, StandardCopyOption.REPLACE_EXISTING);
            FileSync.force(path);
            return upload;
        } catch (IOException e) {
            upload.close(); // or a full disk would stay full
            throw cannotStore(folder, e);
        }
    }

    /** Deletes uploads that an earlier process did not finish. To be called before the first upload. */
    static void deleteLeftovers(Path folder) {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Unfinished uploads in {} cannot be deleted: {}", folder, e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    /** Moves the file to its place in one step; size and modification time stay. On return it survives a power cut. */
    void moveTo(Path place) {
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FileSync.force(folder);
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
