// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.file.ImportedFiles.Note;
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
    private final StableFolderScan files;
    /** The stamps of those files with which all is done that can be. */
    private final Map<String, String> done = new HashMap<>();

    private final Map<String, FileError> complaints = new TreeMap<>();
    private @Nullable ImportedFiles notes;
    private volatile List<String> problems = List.of();

    /** What was told of a file as it was at that time. */
    private record FileError(String stamp, String text) {}

    public ConfigSync(Path folder, ConfigurationAdmin configurations, ConfigWriter writer, Logger log) {
        this.folder = folder;
        this.configurations = configurations;
        this.writer = writer;
        this.log = log;
        files = new StableFolderScan(folder, ConfigName::isConfigFile);
    }

    /** What is wrong with which files, in words for people. */
    public List<String> problems() {
        return problems;
    }

    /** Looks once and does what is to be done. */
    public void scan() {
        try {
            ImportedFiles known = notes == null ? new ImportedFiles(configurations) : notes;
            notes = known;
            files.scan();
            complaints.remove("");
            // First these: a file that was renamed is a new strip in the place of an old one.
            files.gone(known.files()).forEach(file -> remove(known, file));
            files.stable().forEach((file, stamp) -> {
                if (!stamp.equals(done.get(file))) {
                    importFile(known, file, stamp);
                }
            });
            files.gone(Set.copyOf(done.keySet())).forEach(done::remove);
            // A complaint about a file that is gone lasts until its configuration is settled.
            complaints.keySet().removeAll(files.gone(unnoted(known)));
        } catch (IOException | IllegalStateException e) {
            complain("", "", "it cannot be looked into (" + e.getMessage() + "); what it set stays as it is");
        }
        problems = complaints.entrySet().stream()
                .map(one -> words(one.getKey()) + ": " + one.getValue().text())
                .toList();
    }

    private Set<String> unnoted(ImportedFiles known) {
        Set<String> unnoted = new HashSet<>(complaints.keySet());
        unnoted.removeAll(known.files());
        return unnoted;
    }

    private void importFile(ImportedFiles known, String file, String stamp) {
        try {
            ConfigFile read = ConfigFile.read(folder.resolve(file));
            Note note = known.get(file);
            // Over a restart contents count, not dates: what others have set meanwhile is newer than this file.
            if (done.containsKey(file) || note == null || !note.content().equals(read.content())) {
                checkRivals(known, file, read.name());
                String written = writer.write(read.name(), read.values());
                known.put(file, new Note(read.content(), written));
                log.info(
                        "Configuration {} is as {} says{}",
                        read.name().pid(),
                        words(file),
                        writer.isDescribed(read.name())
                                ? ""
                                : "; nothing that runs describes it, so it was not checked");
            }
            done.put(file, stamp);
            complaints.remove(file);
        } catch (ConfigurationException e) {
            done.put(file, stamp);
            complain(file, stamp, e.getMessage() + "; correct the file");
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return; // it is the end of this thread, not of the file
            }
            // Perhaps it can be done later, without another file.
            complain(file, stamp, e.getMessage() + "; it is tried again");
        }
    }

    private void remove(ImportedFiles known, String file) {
        try {
            Note note = known.get(file);
            ConfigName name = ConfigName.of(file);
            String current = writer.fingerprint(name).orElse(null);
            if (note == null || current == null) {
                log.info("{} is gone, as its configuration was before", words(file));
            } else if (current.equals(note.properties())) {
                writer.delete(name);
                log.info("{} is gone, and configuration {} with it", words(file), name.pid());
            } else {
                log.warn(
                        "{} is gone, but configuration {} was changed by other means since and stays; remove it there",
                        words(file),
                        name.pid());
            }
            known.remove(file);
        } catch (IOException | RuntimeException e) {
            complain(file, "gone", "it is gone, and its configuration cannot be removed: " + e.getMessage());
        }
    }

    /** Two files that pull a strip to and fro would never rest. */
    private void checkRivals(ImportedFiles known, String file, ConfigName name) {
        for (String other : known.files()) {
            if (!other.equals(file) && writer.isOneStrip(name, ConfigName.of(other))) {
                throw new IllegalStateException(
                        "strip '" + name.id() + "' is already that of " + words(other) + "; remove one of the two");
            }
        }
    }

    private void complain(String file, String stamp, String text) {
        FileError complaint = new FileError(stamp, text);
        if (!complaint.equals(complaints.put(file, complaint))) {
            log.warn("{} is not taken, and what runs stays as it is: {}", words(file), text);
        }
    }

    private String words(String file) {
        return file.isEmpty() ? "The folder " + folder : folder.getFileName() + "/" + file;
    }
}
