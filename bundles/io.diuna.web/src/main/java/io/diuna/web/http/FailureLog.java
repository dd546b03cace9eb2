// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.api.DiunaException;
import io.diuna.platform.log.RateLimitedLog;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rate-limited log of exceptions: the first at once, then at most one in ten seconds. Any thread may call. */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private final RateLimitedLog limiter;
    private final AtomicInteger logged = new AtomicInteger();

    /** @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime} */
    public FailureLog(LongSupplier clock) {
        this.limiter = new RateLimitedLog(clock, Duration.ofSeconds(10));
    }

    /**
     * Logs a fault with its stack trace.
     *
     * @param what the action that failed, such as {@code GET /api/v1/zones}
     */
    public void log(String what, Throwable failure) {
        count(limiter.log(what + " failed", line -> LOG.error(line, failure)));
    }

    /** Logs an expected failure in one line: its message and its cause, without a stack trace. */
    public void log(String what, DiunaException failure) {
        Throwable cause = failure.getCause();
        String why = cause == null ? failure.getMessage() : failure.getMessage() + " (" + cause + ")";
        count(limiter.log(what + " failed: " + why, LOG::warn));
    }

    private void count(boolean passed) {
        if (passed) {
            logged.incrementAndGet();
        }
    }

    /** Returns the number of lines logged so far. */
    public int logged() {
        return logged.get();
    }
}
