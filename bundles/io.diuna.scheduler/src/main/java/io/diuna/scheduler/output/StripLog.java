// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.log.LogFields;
import io.diuna.platform.log.RateLimitedLog;
import io.diuna.scheduler.base.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Log of one strip: at most one line per second, and the same line at most once per minute. Any thread may call.
 */
final class StripLog {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration REPEAT_INTERVAL = Duration.ofMinutes(1);

    private final String id;
    private final Logger log;
    private final RateLimitedLog limiter;

    StripLog(String id, Logger log, Clock clock) {
        this.id = id;
        this.log = log;
        limiter = new RateLimitedLog(clock::nanos, INTERVAL, REPEAT_INTERVAL);
    }

    void warn(String message, @Nullable Throwable cause) {
        limiter.log(message, line -> new LogFields().strip(id).log(() -> log.warn("Strip '{}': {}", id, line, cause)));
    }

    void info(String message) {
        limiter.log(message, line -> new LogFields().strip(id).log(() -> log.info("Strip '{}': {}", id, line)));
    }
}
