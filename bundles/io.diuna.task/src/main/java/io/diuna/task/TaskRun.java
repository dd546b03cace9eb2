// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Run of a task. Guarded by the lock of its {@link TaskLog}. */
final class TaskRun {
    final TaskInfo info;
    long id;
    TaskStatus.State state = TaskStatus.State.NEW;
    Instant createdAt;
    long began;
    long ended;

    @Nullable
    String error;

    TaskRun(TaskInfo info, Instant createdAt) {
        this.info = info;
        this.createdAt = createdAt;
    }
}
