// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.time.Instant;

/**
 * Log record without its stack trace.
 *
 * @param time wall-clock time
 * @param level ERROR, WARN, INFO, DEBUG or TRACE
 * @param logger name of the logger, mostly a class
 * @param message the message
 */
public record LogLine(Instant time, String level, String logger, String message) {}
