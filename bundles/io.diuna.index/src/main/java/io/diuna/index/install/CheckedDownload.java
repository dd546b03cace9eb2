// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.index.format.VersionEntry;
import io.diuna.index.jar.BundleManifest;
import io.diuna.index.source.IndexSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporary copy of a plugin's file whose size and SHA-256 are those of the index. Nothing reads the file before they are
 * checked. Closing deletes it.
 */
public final class CheckedDownload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedDownload.class);
    private static final String PREFIX = "download-";
    private static final String SUFFIX = ".tmp";

    private final Path path;

    private CheckedDownload(Path path) {
        this.path = path;
    }

    /**
     * Fetches and checks a file.
     *
     * @param name symbolic name of the plugin
     * @param folder folder for the temporary copy; created if there is none
     * @throws DiunaException if it cannot be fetched
     * @throws ConfigurationException if it is not the file that the index describes
     */
    public static CheckedDownload of(IndexSource source, String name, VersionEntry version, Path folder) {
        String subject = "The file " + version.file() + " of " + name + " " + version.version() + " in plugin index "
                + source.location();
        CheckedDownload download = new CheckedDownload(create(folder));
        try {
            download.fetch(source, version, subject);
            download.checkIdentity(name, version, subject);
            return download;
        } catch (RuntimeException e) {
            download.close();
            throw e;
        }
    }

    /** Deletes copies that an earlier process has left. To be called before the first download. */
    public static void deleteLeftovers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Unfinished downloads in {} cannot be deleted: {}", folder, e.getMessage());
        }
    }

    private static Path create(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, PREFIX, SUFFIX);
        } catch (IOException e) {
            throw new DiunaException(
                    "No file can be created in " + folder + " (" + e.getMessage()
                            + "); make sure that the folder is writable and the disk is not full",
                    e);
        }
    }

    private void fetch(IndexSource source, VersionEntry version, String subject) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            source.copy(version.file(), version.size(), out);
        } catch (IOException e) {
            throw new DiunaException(
                    subject + " cannot be fetched: " + e.getMessage() + "; nothing was installed, try again later", e);
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (path.toFile().length() != version.size() || !actual.equals(version.sha256())) {
            throw new ConfigurationException(
                    "file",
                    subject + " is not the one that the index describes (SHA-256 " + actual + " instead of "
                            + version.sha256()
                            + "); nothing was installed, read the index again or ask its publisher");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // each Java has it
            throw new IllegalStateException(e);
        }
    }

    private void checkIdentity(String name, VersionEntry version, String subject) {
        try {
            BundleManifest manifest = BundleManifest.read(path);
            if (!manifest.symbolicName().equals(name) || !manifest.version().equals(version.version())) {
                throw new ConfigurationException(
                        "file",
                        subject + " is " + manifest.symbolicName() + " " + manifest.version()
                                + "; nothing was installed, ask the publisher of the index to correct it");
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "file", subject + " " + e.getMessage() + "; nothing was installed, ask its publisher", e);
        }
    }

    /** Opens the file. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
