// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.task.TaskMonitor;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** DS shell of the {@link ThreadRegistry}. */
@Component(service = {TaskMonitor.class, TaskComponent.class})
public final class TaskComponent implements TaskMonitor {

    private final ThreadRegistry threads = new ThreadRegistry();

    @Activate
    public TaskComponent() {}

    @Deactivate
    void close() {
        threads.close();
    }

    ThreadRegistry threads() {
        return threads;
    }

    @Override
    public List<TaskStatus> tasks() {
        return threads.tasks();
    }

    @Override
    public Map<TaskStatus.State, Long> counts() {
        return threads.counts();
    }
}
