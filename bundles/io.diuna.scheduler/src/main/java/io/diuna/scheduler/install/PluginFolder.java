// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.file.StableFolderScan;
import io.diuna.scheduler.inspect.JarInspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scanner of the plugin folder. A file counts once it is stable, so a copy in progress has no effect; of several files
 * with the same symbolic name the highest version counts. Thread-safe.
 */
final class PluginFolder {

    /**
     * Result of a scan.
     *
     * @param plugins the plugins that should run, by symbolic name
     * @param refused the files that cannot run, with the reason in words for people, by file name
     * @param complete true if every file was read; otherwise one of the others may be a plugin that is not listed
     */
    record Contents(Map<String, PluginFile> plugins, Map<String, String> refused, boolean complete) {}

    /** Cached result of reading a file: a plugin, or the reason why it is none; both for one that was overwritten. */
    private record Known(String stamp, @Nullable PluginFile plugin, String refusal) {}

    private final Path folder;
    private final JarInspector inspector;
    private final StableFolderScan files;
    private final Map<String, Known> known = new HashMap<>();

    /** Creates the folder if there is none; deletes unfinished uploads. */
    PluginFolder(Path folder, JarInspector inspector) {
        this.folder = folder;
        this.inspector = inspector;
        files = new StableFolderScan(folder, PluginFolder::isCandidate);
        if (Files.isDirectory(folder)) {
            PluginUpload.deleteLeftovers(folder);
            return; // a symbolic link included, for which createDirectories of Java 17 fails
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folder " + folder + " cannot be created", e);
        }
    }

    Path path() {
        return folder;
    }

    /** Scans the folder. A file that has changed since the last scan still counts as it was before. */
    synchronized Contents scan() throws IOException {
        files.scan();
        files.stable().forEach((file, stamp) -> {
            Known before = known.get(file);
            if (before == null || !before.stamp().equals(stamp)) {
                known.put(file, read(folder.resolve(file), stamp, before));
            }
        });
        known.keySet().retainAll(files.present());
        return contents(known.size() == files.present().size());
    }

    /** Returns true if the next scan finds the same while the folder stays as it is. */
    synchronized boolean isSettled() {
        return files.isSettled() && known.size() == files.present().size();
    }

    /** Makes a file count at the next scan, because it was moved into the folder as a whole. */
    synchronized void trust(Path file) {
        files.trust(file);
    }

    /** Makes the next scan read every file again. A running plugin whose file is refused then is not kept. */
    synchronized void reinspect() {
        known.clear();
    }

    private Known read(Path file, String stamp, @Nullable Known before) {
        try {
            return new Known(stamp, PluginFile.read(file, String.valueOf(file.getFileName()), inspector), "");
        } catch (ConfigurationException e) {
            // A plugin whose file was overwritten with something else continues to run.
            return new Known(stamp, before == null ? null : before.plugin(), String.valueOf(e.getMessage()));
        }
    }

    private Contents contents(boolean complete) {
        Map<String, PluginFile> plugins = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        known.forEach((name, file) -> {
            if (!file.refusal().isEmpty()) {
                refused.put(name, file.refusal());
            }
            if (file.plugin() != null) {
                addHighest(plugins, refused, file.plugin());
            }
        });
        return new Contents(plugins, refused, complete);
    }

    private static void addHighest(Map<String, PluginFile> plugins, Map<String, String> refused, PluginFile plugin) {
        PluginFile other = plugins.putIfAbsent(plugin.symbolicName(), plugin);
        if (other == null) {
            return;
        }
        boolean newer = isNewer(plugin, other);
        PluginFile best = newer ? plugin : other;
        plugins.put(plugin.symbolicName(), best);
        refused.put(
                (newer ? other : plugin).fileName(),
                best.fileName() + " provides the same plugin in version " + best.version() + ", which is used instead");
    }

    private static boolean isNewer(PluginFile one, PluginFile other) {
        int order = one.version().compareTo(other.version());
        return order > 0 || (order == 0 && one.fileName().compareTo(other.fileName()) > 0);
    }

    private static boolean isCandidate(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.endsWith(".tmp") && !name.endsWith(".part") && !name.endsWith("~");
    }
}
