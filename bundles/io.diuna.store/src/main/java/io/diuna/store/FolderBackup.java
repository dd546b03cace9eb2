// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import io.diuna.store.backup.BackupWriter;
import io.diuna.store.backup.RestoreStage;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Backup component: backups of the data folder, and restores into it. */
@Component
public final class FolderBackup implements BackupAdmin {

    /** Framework property with the reason why the data folder is a temporary one. */
    private static final String UNWRITABLE = "diuna.data.unwritable";

    private final Path data;

    /** Backup that is being written, before it is sent; made anew by each. */
    private final Path file;

    private final BackupWriter writer;
    private final String unwritable;
    private final Lock writing = new ReentrantLock();

    @Activate
    public FolderBackup(BundleContext context) {
        this(
                Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data")),
                Objects.requireNonNullElseGet(
                        context.getProperty("diuna.version"),
                        () -> context.getBundle().getVersion().toString()),
                Objects.requireNonNullElse(context.getProperty(UNWRITABLE), ""));
    }

    /** @param unwritable why the data folder is a temporary one; empty if it is not */
    FolderBackup(Path data, String version, String unwritable) {
        this.data = data.toAbsolutePath().normalize();
        this.unwritable = unwritable;
        file = this.data.resolve("state/backup.zip");
        writer = new BackupWriter(this.data, version, InstantSource.system());
        try {
            Files.deleteIfExists(file); // of a process that ended meanwhile
        } catch (IOException e) {
            // the next backup replaces it
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (!writing.tryLock()) {
            throw new DiunaException("Another backup is being written; try again when that has ended");
        }
        try {
            writer.write(file);
            Files.copy(file, out);
        } finally {
            try {
                Files.deleteIfExists(file);
            } finally {
                writing.unlock();
            }
        }
    }

    @Override
    public BackupInfo restore(InputStream zip) throws IOException {
        if (!unwritable.isEmpty()) {
            throw new DiunaException("Nothing can be restored: Diuna runs from a temporary data folder, because "
                    + unwritable + ". Restart Diuna when that is solved");
        }
        return new RestoreStage(data, new Disk()).stage(zip);
    }
}
