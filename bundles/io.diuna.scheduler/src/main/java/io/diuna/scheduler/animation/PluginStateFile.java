// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line about each plugin that is still there after a restart. Lives and dies with the framework's own bundle cache; when
 * it is lost, plugins are installed and tried once more, and that is all.
 */
public final class PluginStateFile {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStateFile.class);

    private final Path path;
    private final Properties entries = new Properties();

    public PluginStateFile(Path path) {
        this.path = path;
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path)) {
                entries.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read; what it says of plugins is forgotten: {}", path, e.toString());
            }
        }
    }

    @Nullable
    public String get(String symbolicName) {
        return entries.getProperty(symbolicName);
    }

    /** All lines, by symbolic name. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        entries.stringPropertyNames().forEach(name -> all.put(name, entries.getProperty(name)));
        return all;
    }

    public void put(String symbolicName, String line) {
        entries.setProperty(symbolicName, line);
        save();
    }

    public void remove(String symbolicName) {
        entries.remove(symbolicName);
        save();
    }

    /** These lines and no others. */
    void replace(Map<String, String> lines) {
        entries.clear();
        entries.putAll(lines);
        save();
    }

    private void save() {
        try (var out = Files.newBufferedWriter(path)) {
            entries.store(out, null);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; what it says of plugins will be forgotten: {}", path, e.toString());
        }
    }
}
