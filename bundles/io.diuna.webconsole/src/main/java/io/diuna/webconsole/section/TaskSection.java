// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.task.TaskMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Section with a table of the live tasks, and the number of tasks in each state. */
public final class TaskSection {

    private TaskSection() {}

    public static void write(Page page, TaskMonitor tasks) {
        String counts = tasks.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        page.texts(
                "Tasks: " + counts,
                List.of("Thread", "State", "Owner", "Description", "#Running for", "Error"),
                tasks.tasks().stream()
                        .filter(task -> !task.state().isOver())
                        .map(TaskSection::task)
                        .toList());
    }

    private static List<String> task(TaskStatus task) {
        Duration duration = task.duration();
        return List.of(
                task.thread(),
                task.state().name(),
                task.owner(),
                task.description(),
                String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart()),
                Objects.requireNonNullElse(task.error(), ""));
    }
}
