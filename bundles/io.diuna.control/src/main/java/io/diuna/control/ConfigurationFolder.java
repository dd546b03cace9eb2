// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.control.file.ConfigSync;
import io.diuna.control.file.ConfigWriter;
import io.diuna.control.file.ConfigurationRules;
import io.diuna.control.strip.StripConfigurations;
import io.diuna.platform.control.ConfigurationFiles;
import io.diuna.platform.file.FolderWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;

/**
 * Component that scans the folder {@code config} of the data folder once the framework is active. Immediate, because nobody
 * requests it. It depends on no service that a configuration change restarts, so each problem is logged once.
 */
@Component(immediate = true)
public final class ConfigurationFolder implements ConfigurationFiles {

    /** Pause between scans after a change. Two of them and the import take less than the promised 2 s. */
    private static final Duration QUICK = Duration.ofMillis(800);

    /** Pause while the system has reported no change. */
    private static final Duration CALM = Duration.ofSeconds(10);

    private final BundleContext context;
    private final ConfigSync sync;
    private final TaskScope tasks;
    private final Task task;
    private final FolderWatch watch;

    @Activate
    public ConfigurationFolder(
            @Reference ConfigurationAdmin configurations,
            @Reference StripConfigurations strips,
            @Reference ConfigurationDescriptions descriptions,
            @Reference TaskRegistry registry,
            BundleContext context) {
        this.context = context;
        Path data = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"));
        Path folder = data.resolve("config").toAbsolutePath().normalize();
        sync = new ConfigSync(
                folder,
                configurations,
                new ConfigWriter(configurations, strips, new ConfigurationRules(descriptions)),
                LoggerFactory.getLogger(ConfigurationFolder.class));
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-config-folder", "Scans the configuration folder", this::run);
        watch = new FolderWatch(folder, System::nanoTime, () -> LockSupport.unpark(task.thread()));
        tasks.loop(TaskCategory.SYSTEM, "diuna-config-folder-watch", "Waits for changes of configuration files", watch)
                .start();
        task.start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public List<String> problems() {
        return sync.problems();
    }

    private void run() {
        while (!task.isCancelled()) {
            if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE) {
                sync.scan();
            }
            if (!sync.isSettled()) {
                watch.unsettled();
            }
            pause(System.nanoTime());
        }
    }

    private void pause(long begin) {
        for (long left = left(begin); left > 0 && !task.isCancelled(); left = left(begin)) {
            LockSupport.parkNanos(this, left);
            Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
        }
    }

    private long left(long begin) {
        return begin + watch.pause(QUICK, CALM).toNanos() - System.nanoTime();
    }
}
