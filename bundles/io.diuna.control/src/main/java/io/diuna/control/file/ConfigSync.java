// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.file.ImportedFiles.ImportRecord;
import io.diuna.platform.file.StableFolderScan;
import java.io.IOException;
import java.nio.file.Path;
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
 * Keeps configurations in step with the files of a folder. The last change wins, wherever it comes from: a file counts when
 * it is new or was changed, and files are never written. One thread looks; any may ask for the problems.
 */
public final class ConfigSync {

    private final Path folder;
    private final ConfigurationAdmin configurations;
    private final ConfigWriter writer;
    private final Logger log;
    private final StableFolderScan scan;
    /** The stamps of those files with which all is done that can be. */
    private final Map<String, String> done = new HashMap<>();

    private final Map<String, FileError> errors = new TreeMap<>();
    private @Nullable ImportedFiles importedFiles;
    private volatile List<String> problems = List.of();

    /** What was told of a file as it was at that time. */
    private record FileError(String stamp, String text) {}

    public ConfigSync(Path folder, ConfigurationAdmin configurations, ConfigWriter writer, Logger log) {
        this.folder = folder;
        this.configurations = configurations;
        this.writer = writer;
        this.log = log;
        scan = new StableFolderScan(folder, ConfigName::isConfigFile);
    }

    /** What is wrong with which files, in words for people. */
    public List<String> problems() {
        return problems;
    }

    /** Looks once and does what is to be done. */
    public void scan() {
        try {
            ImportedFiles known = importedFiles == null ? new ImportedFiles(configurations) : importedFiles;
            importedFiles = known;
            scan.scan();
            errors.remove("");
            // First these: a file that was renamed is a new strip in the place of an old one.
            scan.gone(known.files()).forEach(file -> remove(known, file));
            scan.stable().forEach((file, stamp) -> {
                if (!stamp.equals(done.get(file))) {
                    importFile(known, file, stamp);
                }
            });
            scan.gone(Set.copyOf(done.keySet())).forEach(done::remove);
            // A complaint about a file that is gone lasts until its configuration is settled.
            errors.keySet().removeAll(scan.gone(notImported(known)));
        } catch (IOException | IllegalStateException e) {
            report("", "", "it cannot be looked into (" + e.getMessage() + "); what it set stays as it is");
        }
        problems = errors.entrySet().stream()
                .map(one -> describe(one.getKey()) + ": " + one.getValue().text())
                .toList();
    }

    private Set<String> notImported(ImportedFiles known) {
        Set<String> unnoted = new HashSet<>(errors.keySet());
        unnoted.removeAll(known.files());
        return unnoted;
    }

    private void importFile(ImportedFiles known, String file, String stamp) {
        try {
            ConfigFile read = ConfigFile.read(folder.resolve(file));
            ImportRecord note = known.get(file);
            // Over a restart contents count, not dates: what others have set meanwhile is newer than this file.
            if (done.containsKey(file) || note == null || !note.content().equals(read.content())) {
                checkConflicts(known, file, read.name());
                String written = writer.write(read.name(), read.values());
                known.put(file, new ImportRecord(read.content(), written));
                log.info(
                        "Configuration {} is as {} says{}",
                        read.name().pid(),
                        describe(file),
                        writer.isDescribed(read.name())
                                ? ""
                                : "; nothing that runs describes it, so it was not checked");
            }
            done.put(file, stamp);
            errors.remove(file);
        } catch (ConfigurationException e) {
            done.put(file, stamp);
            report(file, stamp, e.getMessage() + "; correct the file");
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return; // it is the end of this thread, not of the file
            }
            // Perhaps it can be done later, without another file.
            report(file, stamp, e.getMessage() + "; it is tried again");
        }
    }

    private void remove(ImportedFiles known, String file) {
        try {
            ImportRecord note = known.get(file);
            ConfigName name = ConfigName.of(file);
            String current = writer.fingerprint(name).orElse(null);
            if (note == null || current == null) {
                log.info("{} is gone, as its configuration was before", describe(file));
            } else if (current.equals(note.properties())) {
                writer.delete(name);
                log.info("{} is gone, and configuration {} with it", describe(file), name.pid());
            } else {
                log.warn(
                        "{} is gone, but configuration {} was changed by other means since and stays; remove it there",
                        describe(file),
                        name.pid());
            }
            known.remove(file);
        } catch (IOException | RuntimeException e) {
            report(file, "gone", "it is gone, and its configuration cannot be removed: " + e.getMessage());
        }
    }

    /** Two files that pull a strip to and fro would never rest. */
    private void checkConflicts(ImportedFiles known, String file, ConfigName name) {
        for (String other : known.files()) {
            if (!other.equals(file) && writer.isSameStrip(name, ConfigName.of(other))) {
                throw new IllegalStateException(
                        "strip '" + name.id() + "' is already that of " + describe(other) + "; remove one of the two");
            }
        }
    }

    private void report(String file, String stamp, String text) {
        FileError complaint = new FileError(stamp, text);
        if (!complaint.equals(errors.put(file, complaint))) {
            log.warn("{} is not taken, and what runs stays as it is: {}", describe(file), text);
        }
    }

    private String describe(String file) {
        return file.isEmpty() ? "The folder " + folder : folder.getFileName() + "/" + file;
    }
}
