// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Filter of log records: all conditions hold.
 *
 * @param level the least level
 * @param after number after which records begin; 0 for all
 * @param logger part of the logger's name; empty for all
 * @param text part of message or stack trace, in upper or lower case; empty for all
 * @param fields fields that a record has
 */
record LogFilter(String level, long after, String logger, String text, Map<String, String> fields) {

    /** Levels, the gravest first. */
    static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    /** Filter that every record passes. */
    static final LogFilter ALL = new LogFilter("TRACE", 0, "", "", Map.of());

    boolean matches(LogRecord one) {
        return one.number() > after
                && LEVELS.indexOf(one.level()) <= LEVELS.indexOf(level)
                && one.logger().contains(logger)
                && fields.entrySet().stream()
                        .allMatch(field -> Objects.equals(one.fields().get(field.getKey()), field.getValue()))
                && (contains(one.message()) || one.trace().stream().anyMatch(this::contains));
    }

    private boolean contains(String line) {
        return text.isEmpty() || line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
