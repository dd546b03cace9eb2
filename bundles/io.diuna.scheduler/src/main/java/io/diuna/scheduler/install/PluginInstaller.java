// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginStateFile;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Installs, updates and removes plugins for people; what lies in the plugin folder is the truth. */
public final class PluginInstaller implements PluginAdmin {

    private static final long LIMIT_MILLIS = 15_000;

    private final PluginBundles bundles;
    private final PluginFolder folder;
    private final PluginSync sync;
    private final TimeLimitedExecutor thread;
    private final PluginReport report;
    private final AnimationTracker arrivals;
    private final Quarantine quarantine;
    private final Runnable onRelease;

    private PluginInstaller(
            PluginBundles bundles,
            PluginFolder folder,
            PluginSync sync,
            TimeLimitedExecutor thread,
            PluginReport report,
            AnimationTracker arrivals,
            Quarantine quarantine,
            Runnable onRelease) {
        this.bundles = bundles;
        this.folder = folder;
        this.sync = sync;
        this.thread = thread;
        this.report = report;
        this.arrivals = arrivals;
        this.quarantine = quarantine;
        this.onRelease = onRelease;
    }

    /**
     * Puts a host together.
     *
     * @param context of the bundle that hosts
     * @param path the plugin folder; made if it is not there
     * @param onRelease is called when a plugin was let play again
     */
    public static PluginInstaller over(
            BundleContext context,
            Path path,
            TimeLimitedExecutor thread,
            AnimationRegistry registry,
            AnimationTracker arrivals,
            Quarantine quarantine,
            Runnable onRelease) {
        PluginFolder folder = new PluginFolder(path);
        PluginBundles bundles = new PluginBundles(context);
        quarantine.keepIn(notes(context, "quarantine.properties"));
        PluginSync sync = new PluginSync(folder, bundles, notes(context, "plugins.properties"), quarantine, thread);
        PluginReport report = new PluginReport(bundles, sync, registry, arrivals, quarantine, thread);
        return new PluginInstaller(bundles, folder, sync, thread, report, arrivals, quarantine, onRelease);
    }

    private static PluginStateFile notes(BundleContext context, String file) {
        return new PluginStateFile(context.getDataFile(file).toPath());
    }

    /** Makes the framework match the plugin folder; called a few times a second. */
    public void scan() {
        sync.run();
        quarantine.save();
    }

    @Override
    public List<PluginStatus> plugins() {
        List<PluginStatus> all = new ArrayList<>();
        bundles.all().forEach(bundle -> all.add(report.of(bundle)));
        sync.refused().forEach((file, why) -> all.add(PluginReport.refused(file, why)));
        all.sort(Comparator.comparing(PluginStatus::symbolicName));
        return all;
    }

    @Override
    public PluginStatus install(InputStream jar) {
        Path upload = spool(jar);
        try {
            PluginFile file = PluginFile.read(upload, "The upload");
            String name = file.symbolicName();
            thread.call(name, "checking", LIMIT_MILLIS, () -> Optional.ofNullable(bundles.check(file)));
            Path place = sync.placeFor(name);
            Files.move(upload, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folder.trust(place);
            sync.run();
            return bundles.find(name)
                    .map(report::of)
                    .orElseThrow(() -> new DiunaException(name + " was gone as soon as it was installed"));
        } catch (IOException e) {
            throw cannotStore(e);
        } finally {
            delete(upload);
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
        boolean hadFile = sync.deleteFiles(symbolicName);
        bundle.ifPresent(
                plugin -> thread.call(symbolicName, "removing", LIMIT_MILLIS, () -> PluginBundles.uninstall(plugin)));
        return bundle.isPresent() || hadFile;
    }

    @Override
    public boolean release(String symbolicName) {
        boolean isThere =
                bundles.find(symbolicName).filter(bundles.all()::contains).isPresent();
        quarantine.release(symbolicName);
        quarantine.save();
        sync.retry(symbolicName);
        arrivals.retry(symbolicName);
        onRelease.run();
        return isThere;
    }

    private Path spool(InputStream jar) {
        Path upload;
        try {
            upload = Files.createTempFile(folder.path(), ".upload-", ".tmp");
        } catch (IOException e) {
            throw cannotStore(e);
        }
        try {
            Files.copy(jar, upload, StandardCopyOption.REPLACE_EXISTING);
            return upload;
        } catch (IOException e) {
            delete(upload); // or a full disk would stay full
            throw cannotStore(e);
        }
    }

    private DiunaException cannotStore(IOException e) {
        return new DiunaException(
                "The upload cannot be stored in " + folder.path() + " (" + e.getMessage()
                        + "); see that the folder is writable and the disk not full",
                e);
    }

    private static void delete(Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException e) {
            upload.toFile().deleteOnExit();
        }
    }
}
