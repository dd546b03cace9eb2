// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Rate-limited log of one strip: at most one line per second, and the same line at most once per minute. The next line
 * counts those that were suppressed. Any thread may call.
 */
final class StripLog {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long SAME_PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final String id;
    private final Logger log;
    private final Clock clock;
    private @Nullable String last;
    private long loggedAt;
    private long suppressed;

    StripLog(String id, Logger log, Clock clock) {
        this.id = id;
        this.log = log;
        this.clock = clock;
    }

    void warn(String message, @Nullable Throwable cause) {
        String suffix = nextSuffix(message);
        if (suffix != null) {
            log.warn("Strip '{}': {}{}", id, message, suffix, cause);
        }
    }

    void info(String message) {
        String suffix = nextSuffix(message);
        if (suffix != null) {
            log.info("Strip '{}': {}{}", id, message, suffix);
        }
    }

    /** Returns what to append to the line; null if the line is suppressed. */
    private synchronized @Nullable String nextSuffix(String message) {
        long now = clock.nanos();
        long pause = message.equals(last) ? SAME_PAUSE : PAUSE;
        if (last != null && now - loggedAt < pause) {
            suppressed++;
            return null;
        }
        String suffix = suppressed == 0 ? "" : " (" + suppressed + " other messages suppressed)";
        last = message;
        loggedAt = now;
        suppressed = 0;
        return suffix;
    }
}
