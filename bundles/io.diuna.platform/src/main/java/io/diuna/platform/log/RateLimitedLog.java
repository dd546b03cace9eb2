// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rate limiter for the log lines of one source. The first line passes at once; after it, a different line passes after the
 * interval and the same line after the repeat interval. A line that passes says how many were suppressed before it. Any thread
 * may call it; the sink runs outside of the lock.
 */
public final class RateLimitedLog {

    /** Repeat interval that suppresses a line until another one has passed. */
    public static final Duration ONLY_CHANGES = Duration.ofNanos(Long.MAX_VALUE);

    private final LongSupplier clock;
    private final long interval;
    private final long repeatInterval;
    private @Nullable String lastLine;
    private long lastNanos;
    private long suppressed;

    /**
     * Creates a limiter that treats all lines alike.
     *
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @param interval shortest time between two lines
     */
    public RateLimitedLog(LongSupplier clock, Duration interval) {
        this(clock, interval, interval);
    }

    /**
     * Creates a limiter that suppresses repetitions for longer.
     *
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @param interval shortest time between two different lines; zero for no limit
     * @param repeatInterval shortest time between two equal lines
     */
    public RateLimitedLog(LongSupplier clock, Duration interval, Duration repeatInterval) {
        this.clock = clock;
        this.interval = interval.toNanos();
        this.repeatInterval = repeatInterval.toNanos();
    }

    /**
     * Passes a line to the sink, or counts it as suppressed.
     *
     * @param line text to compare with the last line that passed
     * @param sink logs the line with the number of suppressed ones, if there are any
     * @return true if the line passed
     */
    public boolean log(String line, Consumer<String> sink) {
        String suffix = admit(line);
        if (suffix == null) {
            return false;
        }
        sink.accept(line + suffix);
        return true;
    }

    private synchronized @Nullable String admit(String line) {
        long now = clock.getAsLong();
        if (lastLine != null && now - lastNanos < (line.equals(lastLine) ? repeatInterval : interval)) {
            suppressed++;
            return null;
        }
        String suffix = suppressed == 0 ? "" : " (" + suppressed + " more lines suppressed)";
        lastLine = line;
        lastNanos = now;
        suppressed = 0;
        return suffix;
    }
}
