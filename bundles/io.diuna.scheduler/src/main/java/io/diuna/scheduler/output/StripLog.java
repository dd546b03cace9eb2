// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What is told about one strip: at most a line a second, the same one at most once a minute, and how many were left out. Any
 * thread may tell.
 */
final class StripLog {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long SAME_PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final String id;
    private final Logger log;
    private final Clock clock;
    private @Nullable String last;
    private long told;
    private long leftOut;

    StripLog(String id, Logger log, Clock clock) {
        this.id = id;
        this.log = log;
        this.clock = clock;
    }

    /** Something is wrong. */
    void warn(String words, @Nullable Throwable cause) {
        String more = next(words);
        if (more != null) {
            log.warn("Strip '{}': {}{}", id, words, more, cause);
        }
    }

    /** Something is worth to be known. */
    void info(String words) {
        String more = next(words);
        if (more != null) {
            log.info("Strip '{}': {}{}", id, words, more);
        }
    }

    /** What is to be added to the line, or null when it is left out. */
    private synchronized @Nullable String next(String words) {
        long now = clock.nanos();
        long pause = words.equals(last) ? SAME_PAUSE : PAUSE;
        if (last != null && now - told < pause) {
            leftOut++;
            return null;
        }
        String more = leftOut == 0 ? "" : " (and " + leftOut + " lines about it that were left out)";
        last = words;
        told = now;
        leftOut = 0;
        return more;
    }
}
