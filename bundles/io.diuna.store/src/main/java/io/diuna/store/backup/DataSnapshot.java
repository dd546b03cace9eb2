// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.DiunaException;
import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.Disk;
import io.diuna.store.file.GenerationFile;
import io.diuna.store.file.GenerationFile.Decoder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Content of a data folder at one instant, as far as a backup holds it. Documents and configurations are their latest intact
 * generations. It is read until two readings in a row are equal, so that all of it was there at one instant between them; while
 * something changes all the time, the last reading counts, in which each file is whole. Diuna may run meanwhile.
 *
 * @param documents all files but plugins, by name
 * @param plugins the jars in the plugin folder, by name
 */
record DataSnapshot(Map<String, byte[]> documents, Map<String, Path> plugins) {

    private static final int READINGS = 5;
    private static final Decoder<byte[]> ANY = document -> document;

    /** @throws DiunaException if a folder cannot be read, or all is too much for a backup */
    static DataSnapshot read(Path data) {
        try {
            DataSnapshot previous = readOnce(data);
            for (int reading = 1; reading < READINGS; reading++) {
                DataSnapshot latest = readOnce(data);
                if (latest.digests().equals(previous.digests())) {
                    return latest;
                }
                previous = latest;
            }
            return previous;
        } catch (IOException e) {
            throw new DiunaException(
                    "The data folder " + data + " cannot be read (" + GenerationFile.reason(e)
                            + "); check the disk and the permissions",
                    e);
        }
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        documents.forEach((name, content) ->
                digests.put(name, BackupFile.of(name, content).sha256()));
        return digests;
    }

    private static DataSnapshot readOnce(Path data) throws IOException {
        Disk disk = new Disk();
        Map<String, byte[]> documents = new TreeMap<>();
        for (String folder : new String[] {"config", "config/trust"}) {
            files(data.resolve(folder)).forEach((name, file) -> {
                String path = folder + "/" + name;
                if (BackupPart.of(path).isPresent()) {
                    readPlain(disk, file, path, documents);
                }
            });
        }
        readPlain(disk, data.resolve("config/cm/offered-defaults"), "config/cm/offered-defaults", documents);
        readConfigurations(disk, data, documents);
        for (String name : documentNames(data.resolve("state"))) {
            generation(data.resolve("state").resolve(name), disk, ANY, "state/" + name, documents);
        }
        long total =
                documents.values().stream().mapToLong(content -> content.length).sum();
        if (total > BackupLimits.DOCUMENTS) {
            throw new IOException("its documents have " + (total >> 20) + " MB; a backup takes "
                    + (BackupLimits.DOCUMENTS >> 20) + " MB");
        }
        return new DataSnapshot(documents, plugins(data.resolve("plugins")));
    }

    /** Reads a file that is no document; one that disappears or cannot be read is left out. */
    private static void readPlain(Disk disk, Path file, String name, Map<String, byte[]> into) {
        try {
            into.put(name, disk.read(file));
        } catch (IOException e) {
            // no file, or one that Diuna does not read either: health names it
        }
    }

    private static void readConfigurations(Disk disk, Path data, Map<String, byte[]> into) throws IOException {
        Path root = data.resolve("config/cm");
        ConfigurationPaths files = new ConfigurationPaths(root);
        for (Path file : files.all(unreadable -> {})) {
            String name = "config/cm/" + root.relativize(file);
            if (BackupPart.of(name).isPresent()) {
                generation(file, disk, content -> files.parse(file, content), name, into);
            }
        }
    }

    private static void generation(Path file, Disk disk, Decoder<?> decoder, String name, Map<String, byte[]> into) {
        new GenerationFile("", file, disk, unused -> {}).peek(decoder).ifPresent(content -> into.put(name, content));
    }

    /** Returns the names of the documents, also of those of which only the previous generation is there. */
    private static TreeSet<String> documentNames(Path state) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String file : files(state).keySet()) {
            String name = file.endsWith(GenerationFile.PREVIOUS)
                    ? file.substring(0, file.length() - GenerationFile.PREVIOUS.length())
                    : file;
            if (BackupPart.of("state/" + name).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Map<String, Path> plugins(Path folder) throws IOException {
        Map<String, Path> plugins = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            String name = "plugins/" + file.getKey();
            if (BackupPart.of(name).isPresent()
                    && ZipDirectoryEnd.find(file.getValue()).isPresent()) {
                plugins.put(name, file.getValue());
            }
        }
        return plugins;
    }

    /** Returns the regular files of a folder by their names; none if there is no such folder. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                all.forEach(file -> files.put(String.valueOf(file.getFileName()), file));
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return files;
    }
}
