// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bundle cache of the framework. It can be deleted at any time while no framework uses it: the next start makes it anew.
 *
 * @param folder the framework's storage
 * @param digests digests of the files from which the bundles were installed, by location; without them all are installed again
 * @param checksums checksums of the jars in the storage
 */
public record BundleCache(Path folder, DigestFile digests, JarChecksums checksums) {

    private static final Set<String> READ_AS_A_WHOLE =
            Set.of("bundle.id", "bundle.info", "revision.location", "last.java.version");

    private static final long LONGEST = 1 << 16;

    /** Levels of folders down to the files of a revision: bundle, version, file. */
    private static final int DEPTH = 3;

    /** Returns the bundle cache of a data folder. */
    public static BundleCache of(DataFolder data) {
        return in(data.state());
    }

    /** Returns the bundle cache in a folder for state. */
    public static BundleCache in(Path state) {
        Path folder = state.resolve("framework");
        return new BundleCache(
                folder,
                new DigestFile(state.resolve("framework.stamp")),
                new JarChecksums(folder, new DigestFile(state.resolve("framework.checksums"))));
    }

    /**
     * Returns a file that the framework reads as a whole and that is no file, or longer than it writes: reading it could
     * exhaust the memory, which ends the process.
     */
    Optional<Path> unreadable() throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> READ_AS_A_WHOLE.contains(String.valueOf(file.getFileName())))
                    .filter(file -> !Files.isRegularFile(file) || file.toFile().length() > LONGEST)
                    .findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes the cache and the digests of its bundles. */
    public void delete() throws IOException {
        digests.delete();
        checksums.delete();
        StateFile.moveObstacleOfFolder(folder);
        delete(folder);
    }

    /** Deletes a folder recursively, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
