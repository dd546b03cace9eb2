// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.file.ImportedFiles.ImportRecord;
import io.diuna.platform.file.StableFolderScan;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;

/**
 * Import of the configuration files of a folder. The last change wins, whatever its source: a file is imported when it is new
 * or changed, and files are never written. {@link #scan} is for one thread, {@link #problems} for any.
 */
public final class ConfigSync {

    private final Path folder;
    private final ConfigurationAdmin configurations;
    private final ConfigWriter writer;
    private final Logger log;
    private final StableFolderScan files;

    /** Stamps of the files that need no further attempt: imported, or rejected for good. */
    private final Map<String, String> done = new HashMap<>();

    private final Map<String, FileError> errors = new TreeMap<>();
    private @Nullable String folderError;
    private @Nullable ImportedFiles importedFiles;
    private volatile List<String> problems = List.of();
    private boolean settled;

    /** Error of a file with this stamp. */
    private record FileError(String stamp, String text) {}

    public ConfigSync(Path folder, ConfigurationAdmin configurations, ConfigWriter writer, Logger log) {
        this.folder = folder;
        this.configurations = configurations;
        this.writer = writer;
        this.log = log;
        files = new StableFolderScan(folder, ConfigName::isConfigFile);
    }

    /** Returns the user-facing texts about the folder and files that could not be imported. */
    public List<String> problems() {
        return problems;
    }

    /** Returns true if the next scan has nothing to do while the folder stays the same. For the thread that scans. */
    public boolean isSettled() {
        return settled;
    }

    /** Scans the folder once, imports changed files and deletes the configurations of removed files. */
    public void scan() {
        settled = false;
        try {
            ImportedFiles imported = importedFiles == null ? new ImportedFiles(configurations) : importedFiles;
            importedFiles = imported;
            files.scan();
            folderError = null;
            sync(imported);
            settled = files.isSettled()
                    && done.equals(files.stable())
                    && files.gone(imported.files()).isEmpty();
        } catch (IOException | IllegalStateException e) {
            reportFolder("cannot be read (" + e.getMessage() + "); its configurations stay as they are");
        }
        problems = texts();
    }

    private void sync(ImportedFiles imported) {
        // Removed files first: a renamed file moves a strip from one driver to another.
        files.gone(imported.files()).forEach(file -> remove(imported, file));
        files.stable().forEach((file, stamp) -> {
            if (!stamp.equals(done.get(file))) {
                importFile(imported, file, stamp);
            }
        });
        files.gone(Set.copyOf(done.keySet())).forEach(done::remove);
        // The error of a removed file stays until its configuration is deleted.
        Set<String> obsolete = new HashSet<>(errors.keySet());
        obsolete.removeAll(imported.files());
        errors.keySet().removeAll(files.gone(obsolete));
    }

    private void importFile(ImportedFiles imported, String file, String stamp) {
        try {
            ConfigFile read = ConfigFile.read(folder.resolve(file));
            ImportRecord record = imported.get(file);
            // After a restart contents are compared, not dates: changes by other clients are newer than the file.
            if (done.containsKey(file) || record == null || !record.content().equals(read.content())) {
                checkConflicts(imported, file, read.name());
                String written = writer.write(read.name(), read.values());
                imported.put(file, new ImportRecord(read.content(), written));
                log.info(
                        "Configuration {} imported from {}{}",
                        read.name().pid(),
                        path(file),
                        writer.isDescribed(read.name()) ? "" : " without checks: no running bundle describes it");
            }
            done.put(file, stamp);
            errors.remove(file);
        } catch (ConfigurationException e) {
            done.put(file, stamp);
            report(file, stamp, e.getMessage() + "; correct the file");
        } catch (NoSuchFileException e) {
            log.debug("{} was removed since the scan; the next one counts", path(file), e);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return; // the thread ends; the file is not at fault
            }
            // Not done: the next scan may succeed with the same file.
            report(file, stamp, e.getMessage() + "; retrying");
        }
    }

    private void remove(ImportedFiles imported, String file) {
        try {
            ImportRecord record = imported.get(file);
            ConfigName name = ConfigName.of(file);
            String current = writer.fingerprint(name).orElse(null);
            if (record == null || current == null) {
                log.info("{} was removed; its configuration was already deleted", path(file));
            } else if (current.equals(record.properties())) {
                writer.delete(name);
                log.info("{} was removed, and configuration {} deleted", path(file), name.pid());
            } else {
                log.warn(
                        "{} was removed, but configuration {} was changed by another client and stays; delete it there",
                        path(file),
                        name.pid());
            }
            imported.remove(file);
        } catch (IOException | RuntimeException e) {
            report(file, "gone", "the file was removed, but its configuration cannot be deleted: " + e.getMessage());
        }
    }

    /** Rejects a second file of one strip: the two would overwrite each other at each scan. */
    private void checkConflicts(ImportedFiles imported, String file, ConfigName name) {
        for (String other : imported.files()) {
            if (!other.equals(file) && writer.isSameStrip(name, ConfigName.of(other))) {
                throw new IllegalStateException("strip '" + name.id() + "' is already configured by " + path(other)
                        + "; remove one of the two");
            }
        }
    }

    /** Logs an error once per state of the file. */
    private void report(String file, String stamp, String text) {
        FileError error = new FileError(stamp, text);
        if (!error.equals(errors.put(file, error))) {
            log.warn("{} was rejected, the configuration stays as it is: {}", path(file), text);
        }
    }

    private void reportFolder(String text) {
        if (!text.equals(folderError)) {
            folderError = text;
            log.warn("The folder {} {}", folder, text);
        }
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (folderError != null) {
            texts.add("The folder " + folder + " " + folderError);
        }
        errors.forEach((file, error) -> texts.add(path(file) + ": " + error.text()));
        return List.copyOf(texts);
    }

    private String path(String file) {
        return folder.getFileName() + "/" + file;
    }
}
