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

/** Creates the framework on its bundle cache; recreates a damaged cache. */
public final class FrameworkHost {

    private static final long CLOSING_MILLIS = 5_000;

    private final Map<String, String> properties;
    private final Path cache;
    private final InstalledDigest digests;
    private final PrintStream terminal;

    public FrameworkHost(Map<String, String> properties, Path cache, InstalledDigest digests, PrintStream terminal) {
        this.properties = properties;
        this.cache = cache;
        this.digests = digests;
        this.terminal = terminal;
    }

    /** Returns the framework with its cached bundles, initialised but not started. */
    public Framework open() {
        if (!Files.exists(cache)) {
            clearCache();
            return initialize();
        }
        try {
            return initialize();
        } catch (CliException damaged) {
            terminal.println("The bundle cache in " + cache + " is damaged (" + damaged.getMessage()
                    + ") and is recreated. Install bundles again that were installed through the console.");
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
            // the framework never started: nothing to lose
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes the cache and the digests of its bundles. */
    private void clearCache() {
        try {
            Files.deleteIfExists(digests.file());
            delete(cache);
        } catch (IOException e) {
            throw CliException.failure("Cannot empty the bundle cache: " + e.getMessage());
        }
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
