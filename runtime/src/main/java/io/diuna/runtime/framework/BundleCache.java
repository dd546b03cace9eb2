// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bundle cache of the framework. It can be deleted at any time while no framework uses it: the next start makes it anew.
 *
 * @param folder the framework's storage
 * @param digests digests of the installed files
 */
public record BundleCache(Path folder, InstalledDigest digests) {

    /** Returns the bundle cache of a data folder. */
    public static BundleCache of(DataFolder data) {
        return new BundleCache(
                data.state().resolve("framework"),
                new InstalledDigest(data.state().resolve("framework.stamp")));
    }

    /** Deletes the cache and the digests of its bundles. */
    public void delete() throws IOException {
        digests.delete();
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
