// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.CliException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Opens the framework on its bundle cache, and begins anew where the cache is damaged. */
public final class FrameworkHost {

    private static final long CLOSING_MILLIS = 5_000;

    private final Map<String, String> properties;
    private final Path cache;
    private final InstalledDigest digests;
    private final PrintStream terminal;

    public FrameworkHost(Map<String, String> properties, Path cache, InstalledDigest stamp, PrintStream terminal) {
        this.properties = properties;
        this.cache = cache;
        this.digests = stamp;
        this.terminal = terminal;
    }

    /** The framework with the bundles of its cache, initialised and not started. */
    public Framework open() {
        if (!Files.exists(cache)) {
            clearCache();
            return initialize();
        }
        try {
            return initialize();
        } catch (CliException damaged) {
            terminal.println(
                    "The bundle cache in " + cache + " is damaged (" + damaged.getMessage()
                            + ") and is built anew. Bundles that were installed through the console have to be installed again.");
            clearCache();
            return initialize();
        }
    }

    private Framework initialize() {
        FrameworkLog log = new FrameworkLog();
        Map<String, Object> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put("felix.log.logger", log);
        Framework framework = new Felix(configuration);
        String damage;
        try {
            framework.init();
            damage = log.damage();
        } catch (BundleException | RuntimeException e) {
            damage = String.valueOf(e.getMessage());
        }
        log.readingDone();
        if (damage != null) {
            close(framework);
            throw CliException.failure(damage);
        }
        return framework;
    }

    private static void close(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(CLOSING_MILLIS);
        } catch (BundleException e) {
            // it never ran: there is nothing that could be lost
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empties the cache, and the stamp that says what was in it. */
    private void clearCache() {
        try {
            Files.deleteIfExists(digests.file());
            delete(cache);
        } catch (IOException e) {
            throw CliException.failure("Cannot empty the bundle cache: " + e.getMessage());
        }
    }

    /** Deletes a folder and all that is in it, if it is there. */
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
