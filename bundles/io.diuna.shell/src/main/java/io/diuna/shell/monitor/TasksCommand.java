// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.monitor;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code tasks}: lists the threads of the platform. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "tasks",
        usage = "[all]",
        summary = "Lists all threads with their owners; with all, also those that have ended")
public final class TasksCommand implements AdminCommand {

    private static final String ALL = "all";

    private final TaskMonitor tasks;

    @Activate
    public TasksCommand(@Reference TaskMonitor tasks) {
        this.tasks = tasks;
    }

    @Override
    public String run(List<String> words) {
        boolean all = words.contains(ALL);
        Words.none(all ? Words.withoutFirst(words) : words);
        TextTable table = new TextTable("THREAD", "STATE", "OWNER", "SECONDS", "DESCRIPTION", "ERROR");
        for (TaskStatus task : tasks.tasks()) {
            if (all || !task.state().isOver()) {
                table.row(
                        task.thread(),
                        task.state(),
                        task.owner(),
                        task.duration().toSeconds(),
                        task.description(),
                        task.error());
            }
        }
        return table + counts(tasks.counts()) + "\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? List.of(ALL) : List.of();
    }

    private static String counts(Map<TaskStatus.State, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
