// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One reading of a data folder: what a backup holds, into memory but for plugins. For one use. */
final class DataReading {

    private static final String DEFAULTS = "config/cm/offered-defaults";

    private final Path data;
    private final Disk disk = new Disk();
    private final Map<String, byte[]> documents = new TreeMap<>();
    private long total;

    DataReading(Path data) {
        this.data = data;
    }

    DataSnapshot read() throws IOException {
        for (String folder : new String[] {"config", "config/trust"}) {
            for (String file : files(folder).keySet()) {
                readPlain(folder + "/" + file);
            }
        }
        readPlain(DEFAULTS);
        readConfigurations();
        for (String name : documentNames()) {
            readGeneration(data.resolve(name), document -> document, name);
        }
        return new DataSnapshot(documents, plugins());
    }

    /** Reads a file that has no generations; one that disappears or cannot be read is left out. */
    private void readPlain(String name) throws IOException {
        byte[] content;
        try {
            if (BackupPart.of(name).isEmpty()) {
                return;
            }
            content = disk.read(data.resolve(name));
        } catch (IOException e) {
            return; // no file, or one that Diuna does not read either: health names it
        }
        add(name, content);
    }

    private void readConfigurations() throws IOException {
        Path root = data.resolve("config/cm");
        ConfigurationPaths paths = new ConfigurationPaths(root);
        for (Path file : paths.all(unreadable -> {})) {
            String name = "config/cm/" + root.relativize(file);
            if (BackupPart.of(name).isPresent()) {
                readGeneration(file, content -> paths.parse(file, content), name);
            }
        }
    }

    private void readGeneration(Path file, Decoder<?> decoder, String name) throws IOException {
        Optional<byte[]> content = new GenerationFile("", file, disk, unused -> {}).peek(decoder);
        if (content.isPresent()) {
            add(name, content.get());
        }
    }

    private void add(String name, byte[] content) throws IOException {
        documents.put(name, content);
        total += content.length;
        if (total > BackupLimits.DOCUMENTS) {
            throw new IOException(
                    "its documents have more than " + (BackupLimits.DOCUMENTS >> 20) + " MB, which a backup takes");
        }
    }

    /** Returns the names of the documents, also of those of which only the previous generation is there. */
    private Set<String> documentNames() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : files("state").keySet()) {
            String name = "state/"
                    + (file.endsWith(GenerationFile.PREVIOUS)
                            ? file.substring(0, file.length() - GenerationFile.PREVIOUS.length())
                            : file);
            if (BackupPart.of(name).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    private Map<String, Path> plugins() throws IOException {
        Map<String, Path> plugins = new TreeMap<>();
        for (Map.Entry<String, Path> file : files("plugins").entrySet()) {
            String name = "plugins/" + file.getKey();
            if (BackupPart.of(name).isPresent()
                    && ZipDirectoryEnd.find(file.getValue()).isPresent()) {
                plugins.put(name, file.getValue());
            }
        }
        return plugins;
    }

    /** Returns the regular files of a folder by their names; none if there is no such folder. */
    private Map<String, Path> files(String name) throws IOException {
        Path folder = data.resolve(name);
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
