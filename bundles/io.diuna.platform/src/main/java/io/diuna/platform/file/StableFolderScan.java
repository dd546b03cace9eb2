// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Scanner of one folder, called again and again, that reports only files that have settled: a file is stable when two
 * scans in a row found the same size and modification time, and gone when two scans in a row did not find it. So no
 * half-copied file is read, and an editor may replace a file by a new one. Not thread-safe.
 */
public final class StableFolderScan {

    private final Path folder;
    private final Predicate<String> filter;
    private Map<String, String> previous = Map.of();
    private Map<String, String> latest = Map.of();
    private int scans;

    /**
     * @param folder the folder; subfolders are not entered
     * @param filter accepts the names of the files that count; folders never do
     */
    public StableFolderScan(Path folder, Predicate<String> filter) {
        this.folder = folder;
        this.filter = filter;
    }

    /**
     * Scans the folder once.
     *
     * @throws IOException when the folder or a file in it cannot be read; then the results of the scans before remain
     */
    public void scan() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> filter.test(String.valueOf(file.getFileName())))) {
            for (Path file : files) {
                if (FileKind.of(file) == FileKind.FILE) {
                    existingStamp(file).ifPresent(stamp -> found.put(String.valueOf(file.getFileName()), stamp));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        previous = latest;
        latest = found;
        scans++;
    }

    /** Makes a file count as stable at the next scan, because it was moved into the folder as a whole. */
    public void trust(Path file) {
        try {
            String stamp = stamp(file);
            Map<String, String> known = new TreeMap<>(latest);
            known.put(String.valueOf(file.getFileName()), stamp);
            latest = known;
        } catch (IOException e) {
            // deleted since, or unreadable: it counts after two scans, as others do
        }
    }

    /** Returns the names of all files that the last scan found, stable or not. */
    public Set<String> present() {
        return Set.copyOf(latest.keySet());
    }

    /** Returns the stable files, sorted by name, each with its stamp. */
    public Map<String, String> stable() {
        Map<String, String> stable = new TreeMap<>(latest);
        stable.entrySet().retainAll(previous.entrySet());
        return stable;
    }

    /** Returns true if the last two scans have found the same: every file is stable or gone. */
    public boolean isSettled() {
        return scans >= 2 && latest.equals(previous);
    }

    /** Returns those of these file names that are gone; none before the second scan. */
    public Set<String> gone(Set<String> files) {
        if (scans < 2) {
            return Set.of();
        }
        Set<String> gone = new TreeSet<>(files);
        gone.removeAll(latest.keySet());
        gone.removeAll(previous.keySet());
        return gone;
    }

    /** Returns a file's stamp, which changes with its size or its modification time: bytes, "@", milliseconds since 1970. */
    public static String stamp(Path file) throws IOException {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    }

    private static Optional<String> existingStamp(Path file) throws IOException {
        try {
            return Optional.of(stamp(file));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // deleted since it was listed
        }
    }
}
