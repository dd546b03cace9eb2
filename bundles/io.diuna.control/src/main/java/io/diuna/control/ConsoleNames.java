// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.control.file.ConfigName;
import io.diuna.control.file.GeneratedNames;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;

/** DS shell of the {@link GeneratedNames}: renames what the web console creates as soon as it is stored. */
@Component(immediate = true)
public final class ConsoleNames implements ConfigurationListener, HealthCheck {

    private static final String ZONE = "io.diuna.zone";
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConfigurationDescriptions descriptions;
    private final GeneratedNames names;
    private final TaskScope tasks;
    private final Task task;
    private volatile boolean changed = true; // created before this component

    @Activate
    public ConsoleNames(
            @Reference ConfigurationAdmin configurations,
            @Reference ConfigurationDescriptions descriptions,
            @Reference TaskRegistry registry) {
        this.descriptions = descriptions;
        names = new GeneratedNames(configurations, this::isRenamed, LoggerFactory.getLogger(GeneratedNames.class));
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-config-names", "Renames what the web console creates", this::run);
        task.start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    private boolean isRenamed(ConfigName name) {
        String factory = name.factoryPid();
        return factory != null
                && (ZONE.equals(factory) || descriptions.drivers().of(factory).isPresent());
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        boolean generated = event.getFactoryPid() != null && !ConfigurationId.isNamed(event.getPid());
        if (generated || !names.problems().isEmpty()) {
            changed = true;
            LockSupport.unpark(task.thread());
        }
    }

    @Override
    public List<HealthProblem> problems() {
        return names.problems();
    }

    private void run() {
        while (!task.isCancelled()) {
            boolean done = true;
            if (changed) {
                changed = false;
                done = names.rename();
                changed |= !done;
            }
            if (!changed || !done) {
                LockSupport.parkNanos(this, done ? Long.MAX_VALUE : RETRY_NANOS);
            }
            Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
        }
    }
}
