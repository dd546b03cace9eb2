// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.log.LogLine;
import io.diuna.platform.log.LogMonitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/** Section with the newest log records, the newest first. */
final class LogSection {

    private static final int MOST = 100;

    private LogSection() {}

    /** Returns the level of this name; INFO if there is none. */
    static Level level(String name) {
        return Stream.of(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(Level.INFO);
    }

    static void write(Html page, LogMonitor log, Level least) {
        List<LogLine> lines = new ArrayList<>(log.newest(least, MOST));
        Collections.reverse(lines);
        page.choice(
                "level",
                "Log records from level",
                Stream.of(Level.values()).map(Level::name).toList(),
                least.name());
        page.texts(
                "Log: the newest " + MOST,
                List.of("Time", "Level", "Logger", "Message"),
                lines.stream().map(LogSection::line).toList());
    }

    private static List<String> line(LogLine line) {
        return List.of(line.time().toString(), line.level().name(), line.logger(), line.message());
    }
}
