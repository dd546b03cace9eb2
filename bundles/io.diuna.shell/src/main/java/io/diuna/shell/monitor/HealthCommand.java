// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.monitor;

import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code health}: lists all health problems. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "health", summary = "Lists what does not work as configured, and what to do")
public final class HealthCommand implements AdminCommand {

    private final HealthMonitor health;

    @Activate
    public HealthCommand(@Reference HealthMonitor health) {
        this.health = health;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        return text(health.problems());
    }

    /** Returns {@code OK}, or {@code DEGRADED} with one line for each problem. */
    static String text(List<HealthProblem> problems) {
        return problems.isEmpty()
                ? "OK\n"
                : "DEGRADED\n"
                        + problems.stream()
                                .map(problem -> "[" + problem.code() + "] " + problem.text() + "\n")
                                .collect(Collectors.joining());
    }
}
