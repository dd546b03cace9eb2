// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.log.LogLine;
import io.diuna.platform.log.LogMonitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section with the newest log records, the newest first. */
public final class LogSection {

    private static final int MOST = 100;

    /** Levels, the gravest first. */
    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    private LogSection() {}

    /** Returns the level of this name; INFO if there is none. */
    public static String level(@Nullable String name) {
        return name != null && LEVELS.contains(name) ? name : "INFO";
    }

    public static void write(Html page, LogMonitor log, String least) {
        List<LogLine> lines = new ArrayList<>(log.newest(least, MOST));
        Collections.reverse(lines);
        page.choice("level", "Log records from level", LEVELS, least);
        page.texts(
                "Log: the newest " + MOST,
                List.of("Time", "Level", "Logger", "Message"),
                lines.stream().map(LogSection::line).toList());
    }

    private static List<String> line(LogLine line) {
        return List.of(line.time().toString(), line.level(), line.logger(), line.message());
    }
}
