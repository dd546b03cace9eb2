// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * Health check of the files that were damaged or unreadable since the start. Logs each. Any thread may call.
 */
final class FileProblems implements Consumer<String>, HealthCheck {

    /** Upper bound of the list: a damaged folder names its first files. */
    private static final int LONGEST = 20;

    private final Logger log;
    private final List<HealthProblem> problems = new CopyOnWriteArrayList<>();

    FileProblems(Logger log) {
        this.log = log;
    }

    /** Adds a file, by a user-facing text that names it and says what happened to it. */
    @Override
    public void accept(String text) {
        log.warn(text);
        HealthProblem problem = new HealthProblem(
                "file-damaged",
                "data folder",
                text,
                "Check the settings that it held; this is listed until the next start");
        if (problems.size() < LONGEST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    @Override
    public List<HealthProblem> problems() {
        return List.copyOf(problems);
    }
}
