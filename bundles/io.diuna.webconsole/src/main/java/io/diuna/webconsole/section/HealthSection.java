// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import java.util.List;

/** Section with the health problems and their remedies. */
public final class HealthSection {

    private HealthSection() {}

    public static void write(Page page, HealthMonitor health) {
        List<HealthProblem> problems = health.problems();
        page.texts(
                problems.isEmpty() ? "Health: OK" : "Health: degraded",
                List.of("Code", "Problem", "Remedy"),
                problems.stream()
                        .map(problem -> List.of(problem.code(), problem.message(), problem.remedy()))
                        .toList());
    }
}
