// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.ConfigurationException;
import io.diuna.store.file.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reader of a backup that trusts nothing in it. What is wrong is a {@link ConfigurationException} whose field is the name of the
 * file in the zip.
 */
final class BackupArchive implements Closeable {

    /** Name of the backup as a whole, where no file in it is to blame. */
    static final String WHOLE = "backup";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final BackupManifest manifest;

    private BackupArchive(ZipFile zip, Path file) throws IOException {
        this.zip = zip;
        entries = entries(zip);
        manifest = readManifest();
        checkNames();
        checkSizes(Files.size(file));
    }

    /** Opens a backup and checks everything but the contents of its files. */
    static BackupArchive open(Path file) throws IOException {
        ZipDirectoryEnd end = ZipDirectoryEnd.find(file)
                .orElseThrow(() -> invalid(WHOLE, "This is no backup, or not all of it: it is no complete zip file"));
        if (end.entries() > BackupLimits.FILES + 1 || end.directoryBytes() > BackupLimits.DIRECTORY) {
            throw invalid(WHOLE, "The zip has more than " + BackupLimits.FILES + " files");
        }
        if (end.commentBytes() > 0) {
            throw invalid(WHOLE, "The zip has something behind its end, which Diuna has not written");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new BackupArchive(zip, file);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) { // the latter for a name in no encoding
            throw invalid(WHOLE, "The zip is damaged (" + e.getMessage() + ")");
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        zip.stream().forEach(entry -> {
            if (entries.put(entry.getName(), entry) != null) {
                throw invalid(entry.getName(), "'" + entry.getName() + "' is in the backup twice");
            }
        });
        return entries;
    }

    private BackupManifest readManifest() throws IOException {
        ZipEntry entry = entries.get(BackupManifest.NAME);
        if (entry == null) {
            throw invalid(BackupManifest.NAME, "'" + BackupManifest.NAME + "' is missing: this is no backup of Diuna");
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readNBytes(BackupLimits.DIRECTORY);
        } catch (IOException e) {
            throw damaged(BackupManifest.NAME, e);
        }
        CRC32 checksum = new CRC32();
        checksum.update(json);
        if (checksum.getValue() != entry.getCrc() || json.length != entry.getSize()) {
            throw damaged(BackupManifest.NAME, new ZipException("its checksum is wrong"));
        }
        return BackupManifest.read(json);
    }

    /** Checks that the zip holds what its manifest lists, and nothing else, and nothing but files of a data folder. */
    private void checkNames() {
        Set<String> listed = new HashSet<>(Set.of(BackupManifest.NAME));
        for (BackupFile file : manifest.files()) {
            if (!BackupPart.isInside(file.name())) {
                throw invalid(file.name(), "'" + file.name() + "' in the backup leads out of the data folder");
            }
            if (BackupPart.of(file.name()).isEmpty()) {
                throw invalid(file.name(), "'" + file.name() + "' is no file that a backup of Diuna holds");
            }
            if (!listed.add(file.name())) {
                throw invalid(file.name(), "'" + file.name() + "' is listed in the backup twice");
            }
            if (!entries.containsKey(file.name())) {
                throw invalid(file.name(), "'" + file.name() + "' is missing in the backup");
            }
        }
        for (String name : entries.keySet()) {
            if (!listed.contains(name)) {
                throw invalid(name, "'" + name + "' is in the backup, but not in its list of files");
            }
        }
    }

    private void checkSizes(long zipBytes) {
        long total = manifest.total();
        if (total > BackupLimits.TOTAL) {
            throw invalid(WHOLE, "The backup unpacks to more than " + (BackupLimits.TOTAL >> 20) + " MB");
        }
        if (total > BackupLimits.SMALL && total / BackupLimits.RATIO > zipBytes) {
            throw invalid(
                    WHOLE,
                    "The backup unpacks to more than " + BackupLimits.RATIO
                            + " times its size, as no backup of Diuna does");
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Writes all files into a folder, each checked against the manifest and by its content. */
    void extract(Path folder, Disk disk) throws IOException {
        ContentCheck check = new ContentCheck(folder);
        for (BackupFile file : manifest.files()) {
            Path target = folder.resolve(file.name());
            disk.createFolder(Objects.requireNonNull(target.getParent()));
            extract(file, target, disk);
            check.check(file.name());
        }
    }

    private void extract(BackupFile file, Path target, Disk disk) throws IOException {
        MessageDigest digest = BackupFile.digest();
        ZipStream content = new ZipStream(zip.getInputStream(entries.get(file.name())), file);
        try (InputStream in = new DigestInputStream(content, digest)) {
            disk.write(target, in);
        } catch (ZipException e) {
            throw damaged(file.name(), e);
        }
        if (content.length() != file.size() || !BackupFile.hex(digest.digest()).equals(file.sha256())) {
            throw damaged(file.name(), new ZipException("its checksum or its size is wrong"));
        }
    }

    static ConfigurationException damaged(String name, IOException e) {
        return invalid(name, "'" + name + "' in the backup is damaged (" + e.getMessage() + ")");
    }

    static ConfigurationException invalid(String name, String text) {
        return new ConfigurationException(name, text + ". Nothing was changed; use another backup");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
