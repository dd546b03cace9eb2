// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest log records. Thread-safe: whoever logs adds, and waits for nobody but other adders. */
final class LogRecords {

    /** Number of records that are kept. */
    static final int CAPACITY = 1_000;

    /** Levels, the gravest first. */
    static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_LINES = 60;

    private final Deque<LogRecord> records = new ArrayDeque<>(CAPACITY);
    private long number;

    /** Adds a record; long messages and stack traces are cut. */
    synchronized void add(
            long millis, String level, String logger, String thread, String message, String @Nullable [] trace) {
        if (records.size() == CAPACITY) {
            records.removeFirst();
        }
        number++;
        records.addLast(new LogRecord(number, millis, level, logger, thread, cut(message), lines(trace)));
    }

    /**
     * Returns records, oldest first.
     *
     * @param level the least level
     * @param after number after which they begin; 0 for all
     * @param most greatest number of records: of more, the newest
     */
    synchronized List<LogRecord> newest(String level, long after, int most) {
        int least = LEVELS.indexOf(level);
        List<LogRecord> chosen = new ArrayList<>();
        for (LogRecord one : records) {
            if (one.number() > after && LEVELS.indexOf(one.level()) <= least) {
                chosen.add(one);
            }
        }
        return List.copyOf(chosen.subList(Math.max(0, chosen.size() - most), chosen.size()));
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }

    private static List<String> lines(String @Nullable [] trace) {
        return trace == null
                ? List.of()
                : Arrays.stream(trace)
                        .filter(line -> !line.isBlank())
                        .limit(MOST_LINES)
                        .map(LogRecords::cut)
                        .toList();
    }
}
