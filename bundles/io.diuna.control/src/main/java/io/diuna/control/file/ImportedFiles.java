// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Which files were taken, over restarts. Kept as a configuration, so that it lives and dies with those of which it speaks:
 * whoever deletes all configuration has every file read anew.
 */
final class ImportedFiles {

    /** The PID under which they are kept. */
    static final String PID = "io.diuna.control.files";

    private static final String TAKEN = "taken";

    /**
     * What is known of a file.
     *
     * @param content the fingerprint of the file as it was taken
     * @param properties the fingerprint of the configuration that it made
     */
    record ImportRecord(String content, String properties) {}

    private Map<String, ImportRecord> records = new TreeMap<>();
    private final ConfigurationAdmin configurations;

    ImportedFiles(ConfigurationAdmin configurations) throws IOException {
        this.configurations = configurations;
        Dictionary<String, Object> saved = configuration().getProperties();
        if (saved != null && saved.get(TAKEN) instanceof String[] lines) {
            for (String line : lines) {
                String[] parts = line.split(" ", 3);
                if (parts.length == 3 && parts[2].endsWith(ConfigName.ENDING)) {
                    records.put(parts[2], new ImportRecord(parts[0], parts[1]));
                }
            }
        }
    }

    /** The names of the files. */
    Set<String> files() {
        return records.keySet();
    }

    @Nullable
    ImportRecord get(String file) {
        return records.get(file);
    }

    void put(String file, ImportRecord note) throws IOException {
        if (!note.equals(records.get(file))) {
            Map<String, ImportRecord> next = new TreeMap<>(records);
            next.put(file, note);
            save(next);
        }
    }

    void remove(String file) throws IOException {
        Map<String, ImportRecord> next = new TreeMap<>(records);
        next.remove(file);
        save(next);
    }

    /** What could not be saved is not known either, so it is tried again. */
    @SuppressWarnings("JdkObsolete") // ConfigurationAdmin takes nothing newer
    private void save(Map<String, ImportRecord> next) throws IOException {
        List<String> lines = new ArrayList<>();
        next.forEach((file, note) -> lines.add(note.content() + " " + note.properties() + " " + file));
        configuration().update(new Hashtable<>(Map.of(TAKEN, lines.toArray(String[]::new))));
        records = next;
    }

    private Configuration configuration() throws IOException {
        return configurations.getConfiguration(PID, "?");
    }
}
