// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.time.Instant;
import org.slf4j.event.Level;

/**
 * Log record without its stack trace.
 *
 * @param time wall-clock time
 * @param level level
 * @param logger name of the logger, mostly a class
 * @param message the message
 */
public record LogLine(Instant time, Level level, String logger, String message) {}
