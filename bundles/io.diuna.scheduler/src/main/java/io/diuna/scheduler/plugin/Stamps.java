// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which state of which file each plugin was installed from. Lives and dies with the framework's own bundle cache; when it
 * is lost, plugins are installed once more, and that is all.
 */
final class Stamps {

    private static final Logger LOG = LoggerFactory.getLogger(Stamps.class);

    private final Path path;
    private final Properties entries = new Properties();

    Stamps(Path path) {
        this.path = path;
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path)) {
                entries.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read; all plugins are installed anew: {}", path, e.toString());
            }
        }
    }

    @Nullable
    String get(String symbolicName) {
        return entries.getProperty(symbolicName);
    }

    void put(String symbolicName, String stamp) {
        entries.setProperty(symbolicName, stamp);
        save();
    }

    void remove(String symbolicName) {
        entries.remove(symbolicName);
        save();
    }

    private void save() {
        try (var out = Files.newBufferedWriter(path)) {
            entries.store(out, null);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; plugins will be installed anew at the next start: {}", path, e.toString());
        }
    }
}
