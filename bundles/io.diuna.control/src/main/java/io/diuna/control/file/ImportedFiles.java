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
 * Persistent record of the imported files. Stored as a configuration, so that it is deleted together with the imported
 * configurations, and all files are then imported again.
 */
final class ImportedFiles {

    /** PID of the configuration with the record. */
    static final String PID = "io.diuna.control.files";

    private static final String TAKEN = "taken";

    /**
     * Import of one file.
     *
     * @param content fingerprint of the imported file
     * @param properties fingerprint of the resulting configuration
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

    /** Returns the names of the imported files. */
    Set<String> files() {
        return records.keySet();
    }

    @Nullable
    ImportRecord get(String file) {
        return records.get(file);
    }

    void put(String file, ImportRecord record) throws IOException {
        if (!record.equals(records.get(file))) {
            Map<String, ImportRecord> next = new TreeMap<>(records);
            next.put(file, record);
            save(next);
        }
    }

    void remove(String file) throws IOException {
        Map<String, ImportRecord> next = new TreeMap<>(records);
        next.remove(file);
        save(next);
    }

    /** Saves the records. After a failure the old records stay in use, so the import is repeated. */
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    private void save(Map<String, ImportRecord> next) throws IOException {
        List<String> lines = new ArrayList<>();
        next.forEach((file, record) -> lines.add(record.content() + " " + record.properties() + " " + file));
        configuration().update(new Hashtable<>(Map.of(TAKEN, lines.toArray(String[]::new))));
        records = next;
    }

    private Configuration configuration() throws IOException {
        return configurations.getConfiguration(PID, "?");
    }
}
