// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import java.util.List;
import java.util.Map;

/**
 * Log record, as text only: it keeps no class of a plugin alive.
 *
 * @param number its number since the start, from 1
 * @param millis wall-clock time in milliseconds since 1970
 * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG} or {@code TRACE}
 * @param logger name of the logger, mostly a class
 * @param thread name of the thread
 * @param message the message
 * @param fields what it is about, such as {@code zone} and its id, in a fixed order
 * @param trace lines of the stack trace; empty if there is none
 */
record LogRecord(
        long number,
        long millis,
        String level,
        String logger,
        String thread,
        String message,
        Map<String, String> fields,
        List<String> trace) {}
