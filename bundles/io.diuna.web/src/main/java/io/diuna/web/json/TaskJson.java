// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.task.TaskStatus;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** Writes tasks. */
public final class TaskJson {

    private TaskJson() {}

    /**
     * Writes a list of tasks.
     *
     * @param counts number of tasks in each state
     */
    public static JsonObject write(List<TaskStatus> tasks, Map<TaskStatus.State, Long> counts) {
        JsonObjectBuilder numbers = JsonText.object();
        counts.forEach((state, count) -> numbers.add(state.name(), count));
        return JsonText.object()
                .add("tasks", JsonText.array(tasks, TaskJson::write))
                .add("counts", numbers)
                .build();
    }

    private static JsonObject write(TaskStatus task) {
        return JsonText.object()
                .add("id", task.id())
                .add("category", task.category().name())
                .add("owner", task.owner())
                .add("description", task.description())
                .add("thread", task.thread())
                .add("state", task.state().name())
                .add("createdAt", task.createdAt().toString())
                .add("createdBy", task.createdBy())
                .add("error", JsonText.text(task.error()))
                .add("durationMs", task.duration().toMillis())
                .build();
    }
}
