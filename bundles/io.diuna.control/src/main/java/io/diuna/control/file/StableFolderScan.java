// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stable-file scanner of a folder. A file is stable when two successive scans find it unchanged, and gone when two successive
 * scans do not find it. So no half-written file is read, and an editor may replace a file.
 */
final class StableFolderScan {

    private final Path folder;
    private Map<String, String> before = Map.of();
    private Map<String, String> now = Map.of();
    private int looks;

    StableFolderScan(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when the folder cannot be read; the state is unchanged then */
    void scan() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, StableFolderScan::counts)) {
            for (Path file : files) {
                stamp(file).ifPresent(stamp -> found.put(String.valueOf(file.getFileName()), stamp));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        before = now;
        now = found;
        looks++;
    }

    /** Returns the stable files, sorted by name, each with a stamp of its size and modification time. */
    Map<String, String> still() {
        Map<String, String> still = new TreeMap<>(now);
        still.entrySet().retainAll(before.entrySet());
        return still;
    }

    /** Returns which of these files are gone. */
    Set<String> gone(Set<String> files) {
        if (looks < 2) {
            return Set.of();
        }
        Set<String> gone = new TreeSet<>(files);
        gone.removeAll(now.keySet());
        gone.removeAll(before.keySet());
        return gone;
    }

    private static boolean counts(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ConfigName.ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static Optional<String> stamp(Path file) {
        try {
            return Optional.of(Files.size(file) + "@" + Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile
        }
    }
}
