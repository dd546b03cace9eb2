// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest log records. Thread-safe: whoever logs adds, and waits for nobody but other adders. */
final class LogRecords {

    /** Number of records that are kept. */
    static final int CAPACITY = 1_000;

    /** Fields that are kept, in their order; the ones that Pax Logging adds are left out. */
    static final List<String> FIELDS =
            List.of("zone", "animation", "plugin", "version", "strip", "frame", "schedule", "playlist", "input");

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_LINES = 60;

    private final Deque<LogRecord> records = new ArrayDeque<>(CAPACITY);
    private long number;

    /** Adds a record; long messages and stack traces are cut. */
    synchronized void add(
            long millis,
            String level,
            String logger,
            String thread,
            String message,
            Map<String, ?> fields,
            String @Nullable [] trace) {
        if (records.size() == CAPACITY) {
            records.removeFirst();
        }
        number++;
        records.addLast(
                new LogRecord(number, millis, level, logger, thread, cut(message), known(fields), lines(trace)));
    }

    /**
     * Returns records, oldest first.
     *
     * @param filter which ones
     * @param most greatest number of records: of more, the newest
     */
    synchronized List<LogRecord> newest(LogFilter filter, int most) {
        List<LogRecord> chosen = records.stream().filter(filter::matches).toList();
        return chosen.subList(Math.max(0, chosen.size() - most), chosen.size());
    }

    private static Map<String, String> known(Map<String, ?> fields) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String key : FIELDS) {
            Object value = fields.get(key);
            if (value != null) {
                known.put(key, cut(value.toString()));
            }
        }
        return known;
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
