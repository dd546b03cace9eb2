// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.PluginStateDocument;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.inspect.JarInspector;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installer of plugins: uploads, removals and the scans of the plugin folder, which is the truth. Thread-safe. */
public final class PluginInstaller implements PluginAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);

    private static final long LIMIT_MILLIS = 15_000;

    /** How long an upload waits for the verdict on its animations: their time limit on the plugin thread, and 3 s. */
    private static final long SETTLE_MILLIS = 13_000;

    /** How long an upload begins trials of its animations; each is one to six seconds on its own. */
    private static final long TRIAL_NANOS = 5_000_000_000L;

    private final PluginBundles bundles;
    private final PluginFolder folder;
    private final PluginSync sync;
    private final PluginThreadFaults threadFaults;
    private final PluginReport report;
    private final PluginRuntime runtime;
    private final JarInspector inspector;
    private final boolean safeMode;

    /**
     * @param context of the bundle that hosts the installer
     * @param installed returns all bundles of the framework
     * @param path the plugin folder; created if there is none
     * @param inspection inspects each jar before anything else reads it
     * @param store keeps the documents {@code plugins} and {@code quarantine}
     * @param safeMode true to install and start nothing from the folder
     */
    public PluginInstaller(
            BundleContext context,
            Supplier<List<Bundle>> installed,
            Path path,
            BundleInspection inspection,
            StateStore store,
            PluginRuntime runtime,
            boolean safeMode) {
        this.runtime = runtime;
        this.inspector = inspection.inspector();
        this.safeMode = safeMode;
        folder = new PluginFolder(path, inspector);
        bundles = new PluginBundles(context, installed, inspection::refusal);
        threadFaults = new PluginThreadFaults(bundles::ownerOf);
        runtime.quarantine().keepIn(document(context, store, "quarantine"));
        sync = new PluginSync(
                folder,
                bundles,
                document(context, store, "plugins"),
                runtime.quarantine(),
                runtime.executor(),
                safeMode);
        report = new PluginReport(context, bundles, sync, runtime, threadFaults);
    }

    private static PluginStateDocument document(BundleContext context, StateStore store, String name) {
        return new PluginStateDocument(
                store, name, context.getDataFile(name + ".properties").toPath());
    }

    /** Returns true if a bundle came from the plugin folder, by itself or by upload. */
    public static boolean isFromFolder(Bundle bundle) {
        return PluginBundles.isOurs(bundle);
    }

    /** Returns the symbolic names of the plugins of the folder whose jars have a class of this name. Any thread. */
    public Set<String> ownersOf(String className) {
        return bundles.ownersOf(className);
    }

    /**
     * Disables a plugin of the folder that runs: its zones show their colour, and it is stopped. Does nothing if it is
     * disabled, or belongs to the distribution. Any thread; waits for the disk, but for no plugin.
     *
     * @param reason user-facing text
     */
    public void disable(String symbolicName, String reason) {
        Bundle bundle = bundles.find(symbolicName).filter(PluginBundles::isOurs).orElse(null);
        Quarantine quarantine = runtime.quarantine();
        if (bundle == null
                || quarantine.pluginReason(symbolicName, bundle.getLastModified(), Quarantine.Step.START) != null) {
            return;
        }
        PluginId plugin = PluginBundles.id(bundle);
        quarantine.putPlugin(plugin, Quarantine.Step.START, reason);
        quarantine.save(); // at once: the process may be about to run out of memory
        runtime.onReenabled().run();
        var unused = runtime.executor()
                .submit(symbolicName, "it did not stop", LIMIT_MILLIS, () -> PluginBundles.stop(bundle))
                .exceptionally(failure -> {
                    plugin.logFields()
                            .log(() -> LOG.warn(
                                    "Plugin {} is disabled, but could not be stopped: {}",
                                    plugin,
                                    failure.getMessage()));
                    return bundle;
                });
    }

    /** The handler of exceptions that end threads of plugins. */
    public Thread.UncaughtExceptionHandler threadFaults() {
        return threadFaults;
    }

    /** Returns a problem for each plugin that was removed and does not stop; any thread. */
    public List<HealthProblem> problems() {
        return sync.unstoppable().stream()
                .map(name -> new HealthProblem(
                        "hanging-stop",
                        "plugin '" + name + "'",
                        "Plugin '" + name + "' hangs in its stop: its file is deleted, but its code still runs",
                        "Restart Diuna to end it"))
                .toList();
    }

    /**
     * Makes the framework match the plugin folder, and saves what has changed; called a few times a second.
     *
     * @param thorough false if only files may have changed since the call before
     * @return false if nothing has
     */
    public boolean scan(boolean thorough) {
        boolean done = sync.run(thorough);
        runtime.quarantine().save();
        return done;
    }

    /** Returns true once the framework has started all bundles of the distribution; a plugin cannot start before. */
    public boolean isFrameworkActive() {
        return bundles.isFrameworkActive();
    }

    /** Returns true if the next scan finds the same files while the folder stays as it is. */
    public boolean isSettled() {
        return folder.isSettled();
    }

    /** Returns the plugin folder. */
    public Path folder() {
        return folder.path();
    }

    /** Makes the next scan inspect every file again, by a new policy. */
    public void reinspect() {
        folder.reinspect();
    }

    @Override
    public List<PluginStatus> plugins() {
        List<PluginStatus> all = new ArrayList<>();
        bundles.all().stream()
                .filter(bundle -> !isWaiting(bundle))
                .map(report::of)
                .forEach(all::add);
        if (safeMode) {
            sync.files().stream().map(PluginReport::inSafeMode).forEach(all::add);
        }
        sync.refused().forEach((file, why) -> all.add(PluginReport.refused(file, why)));
        all.sort(Comparator.comparing(PluginStatus::symbolicName));
        return all;
    }

    /** Returns true for a bundle that is listed by its file, since it does not run in safe mode. */
    private boolean isWaiting(Bundle bundle) {
        return safeMode && PluginBundles.isOurs(bundle) && sync.fileOf(bundle.getSymbolicName()) != null;
    }

    @Override
    public PluginStatus install(InputStream jar, boolean downgrade) {
        String name;
        Path place;
        try (PluginUpload upload = PluginUpload.store(jar, folder.path())) {
            PluginFile file = PluginFile.read(upload.path(), "The upload", inspector);
            name = file.symbolicName();
            runtime.executor()
                    .call(name, "it was not checked", LIMIT_MILLIS, () -> Optional.ofNullable(bundles.check(file)));
            place = sync.placeFor(name);
            if (!downgrade) {
                checkNotOlder(file);
            }
            upload.moveTo(place);
            folder.trust(place);
        }
        if (!safeMode && !bundles.isFrameworkActive()) { // the scan after its start installs it
            return PluginReport.waiting(PluginFile.read(place, name, inspector));
        }
        sync.run();
        PluginFile file = sync.fileOf(name);
        if (safeMode && file != null) {
            return PluginReport.inSafeMode(file);
        }
        runtime.awaitSettled(name, SETTLE_MILLIS);
        tryOut(name);
        String failure = sync.failure(name);
        return bundles.find(name)
                .map(report::of)
                .or(() -> file == null || failure == null
                        ? Optional.empty()
                        : Optional.of(PluginReport.notInstalled(file, failure)))
                .orElseThrow(() -> new DiunaException(name + " was removed again while it was installed"));
    }

    /** Makes the first renderer of each animation, as long as the time for trials lasts. */
    private void tryOut(String name) {
        long begin = System.nanoTime();
        for (AnimationEntry entry : runtime.registry().entriesOf(name)) {
            if (System.nanoTime() - begin < TRIAL_NANOS) {
                runtime.trial().accept(entry);
            }
        }
    }

    /** Compares with the bundle, or with the file where it is not installed, as in safe mode. */
    private void checkNotOlder(PluginFile file) {
        String name = file.symbolicName();
        Version installed = bundles.find(name)
                .map(Bundle::getVersion)
                .or(() -> Optional.ofNullable(sync.fileOf(name)).map(PluginFile::version))
                .orElse(Version.emptyVersion);
        if (file.version().compareTo(installed) < 0) {
            throw new DowngradeException(
                    name, installed.toString(), file.version().toString());
        }
    }

    @Override
    public boolean remove(String symbolicName) {
        Optional<Bundle> bundle = bundles.find(symbolicName).filter(bundles.all()::contains);
        if (bundle.filter(bundles::isBuiltIn).isPresent()) {
            throw new ConfigurationException(
                    "symbolicName",
                    symbolicName + " belongs to the distribution and cannot be removed; stop it in the console");
        }
        return sync.remove(symbolicName, bundle.orElse(null));
    }

    @Override
    public boolean release(String symbolicName) {
        boolean exists =
                bundles.find(symbolicName).filter(bundles.all()::contains).isPresent();
        runtime.quarantine().release(symbolicName);
        runtime.quarantine().save();
        sync.retry(symbolicName);
        runtime.retry(symbolicName);
        runtime.onReenabled().run();
        return exists;
    }

    @Override
    public boolean release(String symbolicName, String animation) {
        boolean released = runtime.quarantine().release(symbolicName, animation);
        runtime.quarantine().save();
        runtime.onReenabled().run();
        return released;
    }
}
