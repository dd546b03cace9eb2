// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.file.FileKind;
import io.diuna.platform.state.BackupInfo;
import io.diuna.store.file.Disk;
import io.diuna.store.file.GenerationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;

/**
 * First half of a restore: checks a backup and keeps it in the data folder, for the next start. Any thread may call, also while
 * Diuna runs; one at a time succeeds.
 */
public final class RestoreStage {

    private static final String REPLACED = "replaced";

    private final Path data;
    private final RestoreFolders folders;
    private final Disk disk;

    /** @param data the data folder */
    public RestoreStage(Path data, Disk disk) {
        this.data = data;
        this.disk = disk;
        folders = new RestoreFolders(data);
    }

    /**
     * Checks a backup as a whole and makes it ready for the next start, in the place of one that is ready.
     *
     * @param zip the backup; stays open
     * @throws ConfigurationException if it is not exactly what a Diuna of this version or an older one wrote
     * @throws DiunaException if the disk does not take it, or another thread or process is at it
     * @throws IOException if the stream fails
     */
    public BackupInfo stage(InputStream zip) throws IOException {
        try {
            RestoreLock lock = lock();
            try {
                disk.deleteTree(folders.draft());
                BackupInfo info = write(new LimitedStream(zip, BackupLimits.TOTAL));
                publish();
                return info;
            } catch (IOException | RuntimeException e) {
                discard(e);
                throw e;
            } finally {
                lock.close();
            }
        } catch (SourceException e) {
            throw e.getCause();
        } catch (IOException e) {
            throw new DiunaException(
                    "The backup cannot be stored in " + data + " (" + GenerationFile.reason(e)
                            + "); nothing was changed. Make sure that the folder is writable and the disk is not full",
                    e);
        }
    }

    private RestoreLock lock() throws IOException {
        return RestoreLock.take(folders.lock())
                .orElseThrow(() -> new DiunaException("Another backup is being restored into " + data
                        + "; nothing was changed. Try again when that has ended"));
    }

    private BackupInfo write(InputStream zip) throws IOException {
        Path draft = folders.draft();
        disk.createFolder(draft);
        Path copy = draft.resolve("backup.zip");
        disk.write(copy, zip);
        BackupManifest manifest;
        try (BackupArchive archive = BackupArchive.open(copy)) {
            manifest = archive.manifest();
            archive.extract(RestoreFolders.after(draft), disk);
        }
        disk.delete(copy);
        disk.write(draft.resolve(BackupManifest.NAME), manifest.write());
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path path : all.toList()) {
                giveToOwner(path);
                if (Files.isDirectory(path)) {
                    disk.sync(path);
                }
            }
        }
        return manifest.info();
    }

    /** Sets the owner of the data folder as the owner of a file, so that a service can read what root restores. */
    private void giveToOwner(Path path) {
        try {
            UserPrincipal owner = Files.getOwner(data);
            if (!owner.equals(Files.getOwner(path))) {
                Files.setOwner(path, owner);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // requires root and file system support; otherwise the writer stays the owner
        }
    }

    /** Renames the draft, in the place of a backup that was ready, which stays so if that fails. */
    private void publish() throws IOException {
        Path replaced = folders.draft().resolve(REPLACED);
        if (FileKind.exists(folders.ready())) {
            disk.move(folders.ready(), replaced);
        }
        try {
            disk.move(folders.draft(), folders.ready());
        } catch (IOException e) {
            if (FileKind.exists(replaced)) {
                disk.move(replaced, folders.ready());
            }
            throw e;
        }
        disk.sync(data);
        disk.deleteTree(folders.ready().resolve(REPLACED));
    }

    private void discard(Exception failure) {
        try {
            disk.deleteTree(folders.draft());
        } catch (IOException e) {
            failure.addSuppressed(e); // deleted by the next restore, or the next start
        }
    }
}
