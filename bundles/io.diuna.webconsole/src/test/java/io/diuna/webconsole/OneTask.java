// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.task.TaskMonitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Task list with one thread. */
record OneTask(String thread) implements TaskMonitor {

    @Override
    public List<TaskStatus> tasks() {
        return List.of(TaskStatus.builder(1, thread, TaskStatus.State.RUNNING, Instant.EPOCH)
                .work(TaskCategory.RENDER, "The frame loop")
                .owner("io.diuna.scheduler", "LoopRunner")
                .duration(Duration.ofSeconds(3_661))
                .build());
    }

    @Override
    public Map<TaskStatus.State, Long> counts() {
        return Map.of(TaskStatus.State.RUNNING, 1L, TaskStatus.State.FAILED, 0L);
    }
}
