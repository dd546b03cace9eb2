// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.log.LogLevels;
import java.util.ArrayList;
import java.util.List;

/** Section with the loggers that have a level of their own, and a form that sets one. */
public final class LevelSection {

    /** Choice that gives a logger the level of the configuration back. */
    public static final String AS_CONFIGURED = "as configured";

    private LevelSection() {}

    public static void write(Html page, LogLevels levels) {
        List<String> choices = new ArrayList<>(LogLevels.NAMES);
        choices.add(AS_CONFIGURED);
        page.texts(
                "Log levels",
                List.of("Logger", "Level"),
                levels.levels().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
        page.form("Level of logger", "logger", "level", choices, "Set until the next start");
    }
}
