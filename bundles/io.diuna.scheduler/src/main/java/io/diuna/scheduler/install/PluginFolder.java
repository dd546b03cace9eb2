// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the plugin folder. A file counts once it has stayed the same from one look to the next, so a copy under
 * way disturbs nobody; of several files with the same bundle the highest version counts. Any thread.
 */
final class PluginFolder {

    /**
     * The outcome of a look.
     *
     * @param plugins what should run, by symbolic name
     * @param refused the files that cannot, with the reason in words for people, by file name
     * @param complete whether every file was looked into; while one was not, a plugin may lie there and not be listed
     */
    record Contents(Map<String, PluginFile> plugins, Map<String, String> refused, boolean complete) {}

    /** A file as it was read last: a plugin, or the reason why it is none. */
    private record Known(String stamp, @Nullable PluginFile plugin, String refusal) {}

    private final Path folder;
    private final Map<Path, String> stamps = new HashMap<>();
    private final Map<Path, Known> known = new HashMap<>();

    PluginFolder(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            return; // also by a symbolic link, which Java 17 would not take for one when it makes folders
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folder " + folder + " cannot be made", e);
        }
    }

    Path path() {
        return folder;
    }

    /** Looks. A file that was changed since the last look still counts as it was before. */
    synchronized Contents scan() throws IOException {
        Map<Path, String> now = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PluginFolder::counts)) {
            for (Path file : files) {
                stampOf(file).ifPresent(stamp -> now.put(file, stamp));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        now.forEach((file, stamp) -> {
            Known before = known.get(file);
            if (stamp.equals(stamps.get(file))
                    && (before == null || !before.stamp().equals(stamp))) {
                known.put(file, read(file, stamp, before));
            }
        });
        known.keySet().retainAll(now.keySet());
        stamps.clear();
        stamps.putAll(now);
        return contents(known.size() == now.size());
    }

    /** Lets a file count at the next look, because it was put there whole. */
    synchronized void trust(Path file) {
        stampOf(file).ifPresent(stamp -> stamps.put(file, stamp));
    }

    private static Known read(Path file, String stamp, @Nullable Known before) {
        try {
            return new Known(stamp, PluginFile.read(file, String.valueOf(file.getFileName())), "");
        } catch (ConfigurationException e) {
            // What ran before it was overwritten with nonsense goes on running.
            return new Known(stamp, before == null ? null : before.plugin(), String.valueOf(e.getMessage()));
        }
    }

    private Contents contents(boolean complete) {
        Map<String, PluginFile> plugins = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        for (Map.Entry<Path, Known> entry : known.entrySet()) {
            PluginFile plugin = entry.getValue().plugin();
            if (!entry.getValue().refusal().isEmpty()) {
                refused.put(
                        String.valueOf(entry.getKey().getFileName()),
                        entry.getValue().refusal());
            }
            if (plugin != null) {
                PluginFile other = plugins.get(plugin.symbolicName());
                if (other == null) {
                    plugins.put(plugin.symbolicName(), plugin);
                } else if (isNewer(plugin, other)) {
                    plugins.put(plugin.symbolicName(), plugin);
                    refused.put(other.fileName(), instead(plugin));
                } else {
                    refused.put(plugin.fileName(), instead(other));
                }
            }
        }
        return new Contents(plugins, refused, complete);
    }

    private static String instead(PluginFile best) {
        return best.fileName() + " brings the same plugin in version " + best.version() + ", which is played instead";
    }

    private static boolean isNewer(PluginFile one, PluginFile other) {
        int order = one.version().compareTo(other.version());
        return order > 0 || (order == 0 && one.fileName().compareTo(other.fileName()) > 0);
    }

    private static boolean counts(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean passing = name.startsWith(".") || name.endsWith(".tmp") || name.endsWith(".part") || name.endsWith("~");
        return !passing && Files.isRegularFile(file);
    }

    private static Optional<String> stampOf(Path file) {
        try {
            return Optional.of(PluginFile.stamp(file));
        } catch (IOException e) {
            return Optional.empty(); // gone between two calls
        }
    }
}
