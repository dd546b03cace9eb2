// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.Disk;
import io.diuna.store.file.GenerationFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.cm.file.ConfigurationHandler;

/**
 * Crash-safe persistence manager of Configuration Admin: one {@link GenerationFile} per configuration, with the file names of
 * Felix's own manager, and its format within the envelope. That manager has one generation and no checksum, and deletes
 * the old file before it renames the new one.
 */
final class ConfigurationStore implements PersistenceManager {

    private final ConfigurationPaths files;
    private final Disk disk;
    private final Consumer<String> warnings;

    /**
     * @param folder folder of the files, created at the first store
     * @param disk file operations
     * @param warnings receives user-facing warnings
     */
    ConfigurationStore(Path folder, Disk disk, Consumer<String> warnings) {
        files = new ConfigurationPaths(folder);
        this.disk = disk;
        this.warnings = warnings;
    }

    @Override
    public boolean exists(String pid) {
        return file(pid).exists();
    }

    @Override
    public synchronized Dictionary<String, Object> load(String pid) throws IOException {
        return file(pid)
                .load(ConfigurationPaths::parse)
                .orElseThrow(() -> new IOException("There is no readable configuration '" + pid + "'"));
    }

    /** Returns all configurations, each in its latest intact generation. */
    @Override
    public synchronized Enumeration<Dictionary<String, Object>> getDictionaries() throws IOException {
        List<Dictionary<String, Object>> all = new ArrayList<>();
        for (Path path : files.all(warnings)) {
            file(path).load(content -> files.parse(path, content)).ifPresent(all::add);
        }
        return Collections.enumeration(all);
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public synchronized void store(String pid, Dictionary properties) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ConfigurationHandler.write(content, properties);
        file(pid).save(content.toByteArray());
    }

    @Override
    public synchronized void delete(String pid) throws IOException {
        file(pid).delete();
    }

    private GenerationFile file(String pid) {
        return file(files.file(pid));
    }

    private GenerationFile file(Path path) {
        return new GenerationFile("Configuration", path, disk, warnings);
    }
}
