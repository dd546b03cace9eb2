// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.StorageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Creates the framework on its bundle cache; recreates a damaged cache. */
public final class FrameworkHost {

    private static final long CLOSING_MILLIS = 5_000;

    private final Map<String, String> properties;
    private final BundleCache cache;
    private final PrintStream terminal;

    public FrameworkHost(Map<String, String> properties, BundleCache cache, PrintStream terminal) {
        this.properties = properties;
        this.cache = cache;
        this.terminal = terminal;
    }

    /** Returns the framework with its cached bundles, initialised but not started. */
    public Framework open() {
        if (!Files.isDirectory(cache.folder())) {
            clearCache();
            return initialize();
        }
        try {
            checkFiles();
            return initialize();
        } catch (StorageException damaged) {
            terminal.println(damaged.getMessage()
                    + ". It is recreated. Install bundles again that were installed through the console.");
            clearCache();
            return initialize();
        }
    }

    private void checkFiles() {
        try {
            cache.unreadable().ifPresent(file -> {
                throw new StorageException("Cannot use the bundle cache " + cache.folder() + ": " + file
                        + " is no file that the framework has written");
            });
            cache.checksums().damaged().ifPresent(jar -> {
                throw new StorageException(
                        "Cannot use the bundle cache " + cache.folder() + ": the disk has changed " + jar);
            });
        } catch (IOException e) {
            throw new StorageException("Cannot read the bundle cache " + cache.folder() + ": " + e.getMessage());
        }
    }

    private Framework initialize() {
        FrameworkLog log = new FrameworkLog();
        Map<String, Object> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.folder().toString());
        configuration.put("felix.log.logger", log);
        Framework framework = new Felix(configuration);
        String damage;
        try {
            framework.init();
            damage = log.damage();
        } catch (BundleException | RuntimeException | OutOfMemoryError | StackOverflowError e) { // of a damaged file
            damage = String.valueOf(e.getMessage());
        }
        log.readingDone();
        if (damage != null) {
            close(framework);
            throw new StorageException("Cannot use the bundle cache " + cache.folder() + ": " + damage);
        }
        return framework;
    }

    /** Ends a framework that was not started. */
    public static void close(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(CLOSING_MILLIS);
        } catch (BundleException e) {
            // the framework never started: nothing to lose
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clearCache() {
        try {
            cache.delete();
        } catch (IOException e) {
            throw new StorageException("Cannot empty the bundle cache " + cache.folder() + ": " + e.getMessage());
        }
    }
}
