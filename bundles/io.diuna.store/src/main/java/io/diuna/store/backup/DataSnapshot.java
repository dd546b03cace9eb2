// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.DiunaException;
import io.diuna.store.file.GenerationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    /** @throws DiunaException if a folder cannot be read, or all is too much for a backup */
    static DataSnapshot read(Path data) {
        try {
            Map<String, String> previous = Map.of();
            for (int reading = 1; ; reading++) {
                DataSnapshot latest = new DataReading(data).read();
                Map<String, String> digests = latest.digests();
                if (digests.equals(previous) || reading == READINGS) {
                    return latest;
                }
                previous = digests;
            }
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
}
