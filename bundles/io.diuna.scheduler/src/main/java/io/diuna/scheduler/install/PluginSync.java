// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.file.FileSync;
import io.diuna.platform.log.RateLimitedLog;
import io.diuna.scheduler.animation.JobCancelledException;
import io.diuna.scheduler.animation.PluginStateDocument;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.StuckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Synchronizer from the plugin folder to the framework: installs new files, updates changed ones, uninstalls missing ones.
 * Writers hold one lock, possibly for many seconds; readers take none.
 */
final class PluginSync {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSync.class);
    private static final long LIMIT_MILLIS = 10_000;

    /** Time limit of the stop of a plugin that an administrator removes and waits for. */
    private static final long REMOVAL_MILLIS = 5_000;

    /** Scans after which a file that nobody writes is read. */
    private static final int SCANS_UNTIL_READ = 2;

    /** Repeat interval of a line that each scan would log again, such as that of an unreadable folder. */
    private static final Duration REPEAT_INTERVAL = Duration.ofMinutes(10);

    private final PluginFolder folder;
    private final PluginBundles bundles;
    private final PluginStateDocument document;
    private final Quarantine quarantine;
    private final TimeLimitedExecutor executor;
    private final boolean safeMode;
    private final RateLimitedLog warnings;

    /** Changed under the lock of this object only. */
    private final PluginStates states;

    private volatile Map<String, String> refused = Map.of();

    /** The contents of the scan before; null if the next scan must be thorough. Under the lock of this object. */
    private PluginFolder.@Nullable Contents last;

    /**
     * @param document keeps the stamps of the installed files over restarts
     * @param safeMode true to deploy nothing, and only uninstall what has no file any more
     */
    PluginSync(
            PluginFolder folder,
            PluginBundles bundles,
            PluginStateDocument document,
            Quarantine quarantine,
            TimeLimitedExecutor executor,
            boolean safeMode) {
        this.folder = folder;
        this.bundles = bundles;
        this.document = document;
        this.quarantine = quarantine;
        this.executor = executor;
        this.safeMode = safeMode;
        warnings = new RateLimitedLog(System::nanoTime, Duration.ZERO, REPEAT_INTERVAL);
        states = new PluginStates(document.loaded());
    }

    /** Returns the files that do not run, with the reasons, by file name; any thread. */
    Map<String, String> refused() {
        return refused;
    }

    /** Returns why the plugin could not be started, or null; any thread. */
    @Nullable
    String failure(String symbolicName) {
        return states.get(symbolicName).failure();
    }

    /** Returns the file of a plugin, or null; any thread. */
    @Nullable
    PluginFile fileOf(String symbolicName) {
        return states.get(symbolicName).file();
    }

    /** Returns the files that are plugins, in no order; any thread. */
    List<PluginFile> files() {
        return states.files();
    }

    /** Scans the folder and deploys what has changed on the plugin thread. Blocks until that is done, within limits. */
    synchronized void run() {
        run(true);
    }

    /**
     * Scans the folder, and does the rest of {@link #run} only where it is needed.
     *
     * @param thorough false if nothing needs to be done while the folder stays the same
     * @return true if the rest was done
     */
    synchronized boolean run(boolean thorough) {
        PluginFolder.Contents contents;
        try {
            contents = folder.scan();
        } catch (IOException e) {
            warn(folder.path() + " cannot be read (" + e + "): plugins stay as they are until it can be again");
            return true;
        }
        if (!thorough && contents.complete() && contents.equals(last)) {
            return false;
        }
        last = contents;
        states.update(contents);
        if (!safeMode) {
            contents.plugins().values().forEach(this::deploy);
        }
        if (contents.complete()) { // after the first scan, for one, no file was read yet, and none is missing
            uninstallMissing();
        }
        if (!safeMode) {
            document.save(states.lines());
        }
        publishRefused(contents);
        return true;
    }

    /** Lets the next run deploy a plugin that failed, or was stopped since it blocked others, as if its file were new. */
    synchronized void retry(String symbolicName) {
        boolean stopped = bundles.isStopped(symbolicName);
        last = null;
        states.update(symbolicName, state -> state.retried(stopped));
    }

    /**
     * Deletes all files of a plugin, or the refused file of this name, and uninstalls its bundle unless that is null. Returns true
     * if there was one. What hangs in its stop is left behind: {@link #unstoppable} names it, the next start uninstalls it.
     */
    synchronized boolean remove(String symbolicName, @Nullable Bundle bundle) {
        boolean hadFile = deleteFiles(symbolicName);
        if (bundle == null) {
            return hadFile;
        }
        try {
            executor.call(
                    symbolicName, "it was not uninstalled", REMOVAL_MILLIS, () -> PluginBundles.uninstall(bundle));
        } catch (StuckException e) {
            states.update(symbolicName, PluginState::uninstallFailure);
            warn(String.valueOf(e.getMessage()));
        }
        return true;
    }

    /** Returns the plugins that are still there, since they do not stop, though their files are gone; any thread. */
    List<String> unstoppable() {
        return states.uninstallFailures().stream()
                .filter(name -> bundles.find(name).isPresent())
                .sorted()
                .toList();
    }

    private boolean deleteFiles(String symbolicName) {
        boolean deleted = false;
        try {
            if (refused.containsKey(symbolicName)) { // the name of a listed file, so it cannot lead out of the folder
                deleted = Files.deleteIfExists(folder.path().resolve(symbolicName));
            }
            PluginFile file = readFileOf(symbolicName);
            while (file != null && Files.deleteIfExists(file.path())) {
                deleted = true;
                states.update(folder.scan());
                file = fileOf(symbolicName);
            }
            if (deleted) {
                FileSync.force(folder.path());
            }
        } catch (IOException e) {
            throw new DiunaException(
                    "The file of " + symbolicName + " in " + folder.path() + " cannot be deleted (" + e.getMessage()
                            + "); delete it by hand",
                    e);
        }
        return deleted;
    }

    /** Returns the file of a plugin, also right after the start, when no scan has read it yet; null if there is none. */
    private @Nullable PluginFile readFileOf(String symbolicName) {
        try {
            boolean complete = false;
            for (int scans = 0; fileOf(symbolicName) == null && !complete && scans < SCANS_UNTIL_READ; scans++) {
                PluginFolder.Contents contents = folder.scan();
                states.update(contents);
                complete = contents.complete();
            }
        } catch (IOException e) {
            throw new DiunaException(
                    folder.path() + " cannot be read (" + e.getMessage() + "); check the folder and its permissions",
                    e);
        }
        return fileOf(symbolicName);
    }

    /** Returns the path for a plugin's new file: that of its present one, or one by its symbolic name. */
    synchronized Path placeFor(String symbolicName) {
        PluginFile present = readFileOf(symbolicName);
        return present == null ? folder.path().resolve(symbolicName + ".jar") : present.path();
    }

    private void deploy(PluginFile file) {
        String name = file.symbolicName();
        PluginState state = states.get(name);
        Bundle present = bundles.find(name).orElse(null);
        if (!state.isNew(file)) {
            if (present == null && state.failure() == null) {
                states.update(name, before -> before.removedElsewhere(file));
            } else if (present != null && present.getState() == Bundle.RESOLVED && state.failure() == null) {
                noteDisabled(file, present);
            }
        } else if (state.isRemovedElsewhere(file)) {
            states.update(name, before -> before.removedElsewhere(file));
        } else if (present != null && state.isInstalledFrom(file)) {
            start(file, present);
        } else {
            install(file, present);
        }
    }

    /** Notes that a plugin was disabled while it ran, so that it is started again when it is re-enabled. */
    private void noteDisabled(PluginFile file, Bundle stopped) {
        String name = file.symbolicName();
        String disabled = quarantine.pluginReason(name, stopped.getLastModified(), Quarantine.Step.START);
        if (disabled != null) {
            states.update(name, before -> before.failed(file, disabled));
        }
    }

    private void install(PluginFile file, @Nullable Bundle present) {
        String name = file.symbolicName();
        try {
            executor.call(name, "it was not installed", LIMIT_MILLIS, () -> bundles.run(file));
            states.update(name, state -> state.installed(file));
        } catch (ConfigurationException e) { // rejected before the present bundle was touched: that one continues
            if (present == null || present.getState() != Bundle.RESOLVED || start(file, present)) {
                fail(file, e);
            }
        } catch (DiunaException e) {
            fail(file, e);
        }
    }

    /** Starts an installed bundle. Returns false if that is to be tried again. */
    private boolean start(PluginFile file, Bundle present) {
        String name = file.symbolicName();
        String disabled = quarantine.pluginReason(name, present.getLastModified(), Quarantine.Step.START);
        if (disabled != null) {
            states.update(name, before -> before.failed(file, disabled));
            return true;
        }
        try {
            executor.call(name, "it did not start", LIMIT_MILLIS, () -> PluginBundles.start(present));
            states.update(name, before -> before.started(file));
        } catch (DiunaException e) {
            fail(file, e);
        }
        return !states.get(name).isNew(file);
    }

    private void fail(PluginFile file, DiunaException e) {
        String name = file.symbolicName();
        String reason = String.valueOf(e.getMessage());
        if (e instanceof JobCancelledException) {
            states.update(name, before -> before.postponed(file, reason));
            last = null;
        } else {
            states.update(name, before -> before.failed(file, reason));
        }
        if (e instanceof StuckException) { // or it would cost a thread and the time limit at each start of Diuna
            bundles.find(name)
                    .ifPresent(bundle -> quarantine.putPlugin(PluginBundles.id(bundle), Quarantine.Step.START, reason));
        }
        warn(reason);
    }

    private void uninstallMissing() {
        for (Bundle bundle : bundles.all()) {
            PluginState state = states.get(bundle.getSymbolicName());
            if (PluginBundles.isOurs(bundle) && state.file() == null && !state.uninstallFailed()) {
                uninstall(bundle);
            }
        }
        states.removeGone();
    }

    private void uninstall(Bundle bundle) {
        String name = bundle.getSymbolicName();
        try {
            executor.call(name, "it was not uninstalled", LIMIT_MILLIS, () -> PluginBundles.uninstall(bundle));
            PluginBundles.logUninstalled(bundle);
        } catch (JobCancelledException e) {
            warn(String.valueOf(e.getMessage())); // tried again at the next scan
            last = null;
        } catch (DiunaException e) {
            states.update(name, PluginState::uninstallFailure); // each further try could cost a thread
            warn(String.valueOf(e.getMessage()));
        }
    }

    private void warn(String reason) {
        warnings.log("Plugin folder: " + reason, LOG::warn);
    }

    private void publishRefused(PluginFolder.Contents contents) {
        Map<String, String> all = new TreeMap<>(contents.refused());
        Map<String, String> before = refused;
        all.forEach((file, why) -> {
            if (!why.equals(before.get(file))) {
                warn(why);
            }
        });
        states.forEach((name, state) -> {
            PluginFile file = state.file();
            Bundle bundle = bundles.find(name).orElse(null);
            if (file != null && state.failure() != null && (bundle == null || bundle.getState() == Bundle.ACTIVE)) {
                all.put(file.fileName(), state.failure()); // no bundle shows the reason, or one of another version
            }
        });
        refused = all;
    }
}
