// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a task. Whoever touches it holds the lock of its book. */
final class TaskRun {
    final TaskInfo label;
    long id;
    TaskStatus.State state = TaskStatus.State.NEW;
    Instant createdAt;
    long began;
    long ended;

    @Nullable
    String error;

    TaskRun(TaskInfo label, Instant createdAt) {
        this.label = label;
        this.createdAt = createdAt;
    }
}
