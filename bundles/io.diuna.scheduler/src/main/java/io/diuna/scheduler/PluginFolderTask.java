// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.TaskCategory;
import io.diuna.platform.file.FolderWatch;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.install.PluginInstaller;
import io.diuna.scheduler.isolation.BundleSnapshot;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.Bundle;

/**
 * Scans of the plugin folder on a thread of its own: quick ones after a change of a file or bundle, else rare ones, which compare
 * the states of plugins. Methods may be called by any thread.
 */
final class PluginFolderTask implements AutoCloseable {

    /** Pause between scans after a change. Two of them and the installation take less than the promised 2 s. */
    private static final Duration QUICK = Duration.ofMillis(500);

    /** Pause while the system has reported no change, and a third party is installed. */
    private static final Duration CALM = Duration.ofSeconds(2);

    /** Pause while there are the bundles of the distribution alone. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** While neither files nor bundles change, one in so many quick scans compares all states, of which not all have events. */
    private static final int THOROUGH_ONE_IN = 4;

    private final Engine engine;
    private final BundleSnapshot bundles;
    private final PluginInstaller installer;
    private final Quarantine quarantine;
    private final Runnable publish;
    private final FolderWatch watch;
    private final PeriodicTask task;

    /** The bundles of the scan before; for the thread of the folder, as the number of scans. */
    private List<Bundle> lastBundles = List.of();

    private int scans;

    /**
     * @param publish publishes the changes of plugins; called on the thread of the folder
     */
    PluginFolderTask(Engine engine, BundleSnapshot bundles, PluginInstaller installer, Runnable publish) {
        this.engine = engine;
        this.bundles = bundles;
        this.installer = installer;
        this.publish = publish;
        quarantine = engine.quarantine();
        task = new PeriodicTask(
                engine.tasks(),
                "diuna-plugin-folder",
                "Scans the plugin folder",
                this::pauseMillis,
                this::scan,
                this::saveAndPublish);
        watch = new FolderWatch(installer.folder(), System::nanoTime, task::pauseChanged);
        engine.tasks()
                .loop(TaskCategory.SYSTEM, "diuna-plugin-folder-watch", "Waits for changes of plugin files", watch)
                .start();
        quarantine.setOnPut(this::wakeUp);
    }

    void start() {
        task.start();
    }

    /** Has changes of plugins saved and published soon. */
    void wakeUp() {
        task.wakeUp();
    }

    /** Has the folder scanned soon. */
    void bundlesChanged() {
        watch.changed();
    }

    private long pauseMillis() {
        return watch.pause(QUICK, bundles.hasThirdParties() ? CALM : QUIET).toMillis();
    }

    /** Waits for the framework to be started, so that plugins start after all bundles of the distribution. */
    private void scan() {
        if (!installer.isFrameworkActive()) {
            return;
        }
        List<Bundle> now = bundles.get();
        boolean calm = pauseMillis() > QUICK.toMillis();
        boolean thorough = calm || now != lastBundles || scans++ % THOROUGH_ONE_IN == 0;
        lastBundles = now;
        if (installer.scan(thorough)) {
            publish.run();
        }
        if (installer.isSettled()) {
            engine.setFolderScanned();
        } else {
            watch.unsettled();
        }
    }

    private void saveAndPublish() {
        quarantine.save();
        publish.run();
    }

    @Override
    public void close() {
        quarantine.setOnPut(() -> {});
        watch.close();
        task.close();
    }
}
