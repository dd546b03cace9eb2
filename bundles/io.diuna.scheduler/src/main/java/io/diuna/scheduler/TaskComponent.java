// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.task.TaskRegistry;
import io.diuna.platform.task.TaskScope;
import io.diuna.platform.task.TaskStatus;
import io.diuna.scheduler.task.ThreadRegistry;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the book of tasks. */
@Component
public final class TaskComponent implements TaskRegistry {

    private final ThreadRegistry tasks = new ThreadRegistry();

    @Activate
    public TaskComponent() {}

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public TaskScope open(String owner) {
        return tasks.open(owner);
    }

    @Override
    public List<TaskStatus> tasks() {
        return tasks.tasks();
    }

    @Override
    public Map<TaskStatus.State, Long> counts() {
        return tasks.counts();
    }
}
