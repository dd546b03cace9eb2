// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jar of a bundle in the cache of Apache Felix: {@code bundle<id>/version<refreshes>.<updates>/bundle.jar}. The folder of the
 * newest update has the jar whose classes would run next.
 */
final class CachedJar {

    private static final Pattern VERSION = Pattern.compile("version(\\d{1,9})\\.(\\d{1,9})");

    private final Path cache;

    /** @param cache the framework's storage */
    CachedJar(Path cache) {
        this.cache = cache;
    }

    /** Returns the jar of a bundle; empty for one that was not installed from a jar, such as a folder. */
    Optional<Path> of(long bundleId) throws IOException {
        Path folder = cache.resolve("bundle" + bundleId);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Comparator<Path> order = Comparator.comparingLong(CachedJar::number);
        Path newest = null;
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder, "version*")) {
            for (Path version : versions) {
                if (newest == null || order.compare(version, newest) > 0) {
                    newest = version;
                }
            }
        }
        return Optional.ofNullable(newest)
                .map(found -> found.resolve("bundle.jar"))
                .filter(Files::isRegularFile);
    }

    private static long number(Path version) {
        Matcher matcher = VERSION.matcher(String.valueOf(version.getFileName()));
        return matcher.matches()
                ? (Long.parseLong(matcher.group(1)) << Integer.SIZE) + Long.parseLong(matcher.group(2))
                : -1;
    }
}
