// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.PluginStateFile;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.StuckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the framework match the plugin folder: installs what came, updates what changed, removes what went. */
final class PluginSync {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSync.class);
    private static final long LIMIT_MILLIS = 10_000;

    /** Marks the stamp of a file whose plugin somebody uninstalled elsewhere. */
    private static final String UNINSTALLED = "uninstalled:";

    private final PluginFolder folder;
    private final PluginBundles bundles;
    private final PluginStateFile stamps;
    private final Quarantine quarantine;
    private final TimeLimitedExecutor thread;
    private final Map<String, String> handled = new HashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Set<String> uninstallFailed = new HashSet<>();
    private volatile PluginFolder.Contents contents = new PluginFolder.Contents(Map.of(), Map.of(), false);
    private volatile Map<String, String> refused = Map.of();
    private String unreadable = "";

    PluginSync(
            PluginFolder folder,
            PluginBundles bundles,
            PluginStateFile stamps,
            Quarantine quarantine,
            TimeLimitedExecutor thread) {
        this.folder = folder;
        this.bundles = bundles;
        this.stamps = stamps;
        this.quarantine = quarantine;
        this.thread = thread;
    }

    /** The files that do not run, with the reasons, by file name; any thread. */
    Map<String, String> refused() {
        return refused;
    }

    /** Why the plugin could not be started, or null; any thread. */
    @Nullable
    String failure(String symbolicName) {
        return failures.get(symbolicName);
    }

    /** The file that a plugin comes from, or null; any thread. */
    @Nullable
    PluginFile fileOf(String symbolicName) {
        return contents.plugins().get(symbolicName);
    }

    /** Looks, and does what is to be done on the plugin thread. Waits for it, within limits. */
    synchronized void run() {
        try {
            contents = folder.scan();
            unreadable = "";
        } catch (IOException e) {
            if (!unreadable.equals(e.toString())) { // said once, not at each look
                unreadable = e.toString();
                LOG.warn(
                        "The plugin folder {} cannot be read ({}): plugins stay as they are until it can be again",
                        folder.path(),
                        unreadable);
            }
            return;
        }
        contents.plugins().values().forEach(this::deploy);
        if (contents.complete()) { // at the first look nothing is known yet, and nothing is to be removed for it
            removeMissing();
        }
        uninstallFailed.removeAll(contents.plugins().keySet());
        handled.keySet().retainAll(contents.plugins().keySet());
        failures.keySet().retainAll(contents.plugins().keySet());
        report();
    }

    /** Tries a plugin at the next look as if its file had just come. */
    synchronized void retry(String symbolicName) {
        if (failures.containsKey(symbolicName)) {
            handled.remove(symbolicName);
        }
    }

    /** Deletes all files of a plugin, or the one file of this name that is none; returns whether there were any. */
    synchronized boolean deleteFiles(String symbolicName) {
        boolean deleted = false;
        try {
            if (refused.containsKey(symbolicName)) { // the name of a file that was seen, so it leads nowhere else
                deleted = Files.deleteIfExists(folder.path().resolve(symbolicName));
            }
            PluginFile file = fileOf(symbolicName);
            while (file != null && Files.deleteIfExists(file.path())) {
                deleted = true;
                contents = folder.scan();
                file = fileOf(symbolicName);
            }
        } catch (IOException e) {
            throw new DiunaException(
                    "The file of " + symbolicName + " in " + folder.path() + " cannot be deleted (" + e.getMessage()
                            + "); delete it by hand",
                    e);
        }
        return deleted;
    }

    /** Where the file of a plugin is to lie: where it lies now, or under its own name. */
    Path placeFor(String symbolicName) {
        PluginFile present = fileOf(symbolicName);
        return present == null ? folder.path().resolve(symbolicName + ".jar") : present.path();
    }

    private void deploy(PluginFile file) {
        String name = file.symbolicName();
        Bundle present = bundles.find(name).orElse(null);
        if (file.stamp().equals(handled.get(name))) {
            if (present == null && !failures.containsKey(name)) {
                stamps.put(name, UNINSTALLED + file.stamp());
                failures.put(name, uninstalled(file));
            }
            return;
        }
        handled.put(name, file.stamp());
        failures.remove(name);
        if ((UNINSTALLED + file.stamp()).equals(stamps.get(name))) {
            failures.put(name, uninstalled(file));
        } else if (present != null && file.stamp().equals(stamps.get(name))) {
            start(file, present);
        } else {
            install(file, present);
        }
    }

    private void install(PluginFile file, @Nullable Bundle present) {
        try {
            thread.call(file.symbolicName(), "installing", LIMIT_MILLIS, () -> bundles.run(file));
            stamps.put(file.symbolicName(), file.stamp());
            LOG.info("Plugin {} {} runs from {}", file.symbolicName(), file.version(), file.fileName());
        } catch (DiunaException e) {
            failed(file, e);
            if (e instanceof ConfigurationException && present != null && present.getState() == Bundle.RESOLVED) {
                start(file, present); // refused before it was touched: what ran at the last boot runs on
                failed(file, e);
            }
        }
    }

    private void start(PluginFile file, Bundle present) {
        String banned = quarantine.reason(file.symbolicName(), present.getLastModified(), Quarantine.Step.START);
        if (banned != null) {
            failures.put(file.symbolicName(), banned);
            return;
        }
        try {
            thread.call(file.symbolicName(), "starting", LIMIT_MILLIS, () -> PluginBundles.start(present));
        } catch (DiunaException e) {
            failed(file, e);
        }
    }

    private void failed(PluginFile file, DiunaException e) {
        if (e instanceof StuckException) { // or it would cost a thread and its time at each boot
            bundles.find(file.symbolicName())
                    .ifPresent(bundle -> quarantine.put(
                            new PluginId(
                                    bundle.getSymbolicName(),
                                    bundle.getVersion().toString(),
                                    bundle.getLastModified()),
                            Quarantine.Step.START,
                            String.valueOf(e.getMessage())));
        }
        failures.put(file.symbolicName(), String.valueOf(e.getMessage()));
        LOG.warn("Plugin folder: {}", e.getMessage());
    }

    private void removeMissing() {
        for (Bundle bundle : bundles.all()) {
            if (PluginBundles.isOurs(bundle) && !contents.plugins().containsKey(bundle.getSymbolicName())) {
                remove(bundle);
            }
        }
    }

    private void remove(Bundle bundle) {
        String name = bundle.getSymbolicName();
        if (!uninstallFailed.add(name)) {
            return; // it did not go the first time, and each further try could cost a thread
        }
        try {
            thread.call(name, "removing", LIMIT_MILLIS, () -> PluginBundles.uninstall(bundle));
            uninstallFailed.remove(name);
            LOG.info("Plugin {} is removed: its file is gone", name);
        } catch (DiunaException e) {
            LOG.warn("Plugin folder: {}", e.getMessage());
        }
        stamps.remove(name);
    }

    private void report() {
        Map<String, String> all = new TreeMap<>(contents.refused());
        Map<String, String> before = refused;
        all.forEach((file, why) -> {
            if (!why.equals(before.get(file))) {
                LOG.warn("Plugin folder: {}", why);
            }
        });
        failures.forEach((name, why) -> {
            PluginFile file = fileOf(name);
            Bundle bundle = bundles.find(name).orElse(null);
            if (file != null && (bundle == null || bundle.getState() == Bundle.ACTIVE)) {
                all.put(
                        file.fileName(),
                        why); // there is no bundle to tell it of, or it is another state of it that runs
            }
        });
        refused = all;
    }

    private static String uninstalled(PluginFile file) {
        return file.fileName() + " was uninstalled; copy it here once more to install it again";
    }
}
