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
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

    /** Scan period. Two scans and the import take less than the promised 2 s. */
    private static final long SCAN_PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final BundleContext context;
    private final ConfigSync sync;
    private final TaskScope tasks;
    private final Task task;

    @Activate
    public ConfigurationFolder(
            @Reference ConfigurationAdmin configurations,
            @Reference StripConfigurations strips,
            @Reference ConfigurationDescriptions descriptions,
            @Reference TaskRegistry registry,
            BundleContext context) {
        this.context = context;
        Path data = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"));
        sync = new ConfigSync(
                data.resolve("config").toAbsolutePath().normalize(),
                configurations,
                new ConfigWriter(configurations, strips, new ConfigurationRules(descriptions)),
                LoggerFactory.getLogger(ConfigurationFolder.class));
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-config-folder", "Scans the configuration folder", this::run);
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
            LockSupport.parkNanos(this, SCAN_PERIOD_NANOS);
            Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
        }
    }
}
