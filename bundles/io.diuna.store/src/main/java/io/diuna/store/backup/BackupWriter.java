// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupInfo;
import io.diuna.store.file.GenerationFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writer of backups of one data folder. Any thread may call, also while Diuna runs. */
public final class BackupWriter {

    private static final int ATTEMPTS = 5;

    private final Path data;
    private final String version;
    private final InstantSource clock;

    /**
     * @param data the data folder
     * @param version version of this Diuna
     */
    public BackupWriter(Path data, String version, InstantSource clock) {
        this.data = data;
        this.version = version;
        this.clock = clock;
    }

    /** Plugin that was replaced after its digest had been taken. */
    private static final class ChangedException extends IOException {

        private static final long serialVersionUID = 1;

        ChangedException(String name) {
            super("'" + name + "' changes all the time; wait until it is copied");
        }
    }

    /**
     * Writes a backup into a file, which only its owner may read; replaces what stands there.
     *
     * @throws DiunaException if that fails; then there is no such file
     */
    public BackupInfo write(Path zip) {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return writeOnce(zip);
                } catch (ChangedException | NoSuchFileException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            deleteQuietly(zip);
            throw new DiunaException(
                    "The backup of " + data + " cannot be written to " + zip + " (" + GenerationFile.reason(e)
                            + "); make sure that the disk is not full",
                    e);
        } catch (RuntimeException e) {
            deleteQuietly(zip);
            throw e;
        }
    }

    private BackupInfo writeOnce(Path zip) throws IOException {
        DataSnapshot snapshot = DataSnapshot.read(data);
        List<BackupFile> files = new ArrayList<>();
        snapshot.documents().forEach((name, content) -> files.add(BackupFile.of(name, content)));
        for (Map.Entry<String, Path> plugin : snapshot.plugins().entrySet()) {
            files.add(BackupFile.of(plugin.getKey(), plugin.getValue()));
        }
        BackupManifest manifest = new BackupManifest(version, clock.instant().truncatedTo(ChronoUnit.SECONDS), files);
        if (manifest.total() > BackupLimits.TOTAL || files.size() > BackupLimits.FILES) {
            throw new IOException(files.size() + " files with " + (manifest.total() >> 20)
                    + " MB are more than a backup takes: " + BackupLimits.FILES + " files with "
                    + (BackupLimits.TOTAL >> 20) + " MB");
        }
        try (ZipOutputStream out = new ZipOutputStream(create(zip))) {
            put(out, BackupManifest.NAME, manifest.write());
            for (BackupFile file : files) {
                byte[] document = snapshot.documents().get(file.name());
                Path plugin = snapshot.plugins().get(file.name());
                if (document != null) {
                    put(out, file.name(), document);
                } else if (plugin != null) {
                    copy(out, file, plugin);
                }
            }
        }
        return manifest.info();
    }

    private static OutputStream create(Path zip) throws IOException {
        Files.deleteIfExists(zip);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(zip, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new BufferedOutputStream(Files.newOutputStream(zip));
    }

    private void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(entry(name));
        out.write(content);
        out.closeEntry();
    }

    private void copy(ZipOutputStream out, BackupFile file, Path plugin) throws IOException {
        MessageDigest digest = BackupFile.digest();
        out.putNextEntry(entry(file.name()));
        try (InputStream in = new DigestInputStream(Files.newInputStream(plugin), digest)) {
            in.transferTo(out);
        }
        out.closeEntry();
        if (!BackupFile.hex(digest.digest()).equals(file.sha256())) {
            throw new ChangedException(file.name());
        }
    }

    /** Returns an entry with the time of the backup. */
    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        return entry;
    }

    private static void deleteQuietly(Path zip) {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException e) {
            // the failure that led here is told
        }
    }
}
