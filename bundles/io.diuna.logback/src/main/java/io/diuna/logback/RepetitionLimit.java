// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limit of equal lines: ten a minute pass, counted from the first one; the first one of a later minute says how many were
 * suppressed. The 200 lines that were seen last are known. Any thread may call.
 */
final class RepetitionLimit {

    /** Answer for a line that is suppressed. */
    static final long SUPPRESSED = -1;

    private static final int MOST_EQUAL = 10;
    private static final int MOST_LINES = 200;
    private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier clock;
    private final Map<String, Repetition> lines = new LinkedHashMap<>(16, 0.75f, true);
    private long suppressed;

    private static final class Repetition {
        private long since;
        private int passed;
        private long suppressed;
    }

    /** @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime} */
    RepetitionLimit(LongSupplier clock) {
        this.clock = clock;
    }

    /** Returns the number of equal lines that were suppressed before this one, or {@link #SUPPRESSED}. */
    synchronized long admit(String line) {
        long now = clock.getAsLong();
        Repetition repetition = lines.computeIfAbsent(line, key -> new Repetition());
        if (lines.size() > MOST_LINES) {
            lines.remove(lines.keySet().iterator().next());
        }
        long before = 0;
        if (repetition.passed == 0 || now - repetition.since >= PERIOD_NANOS) {
            before = repetition.suppressed;
            repetition.since = now;
            repetition.passed = 0;
            repetition.suppressed = 0;
        }
        if (repetition.passed == MOST_EQUAL) {
            repetition.suppressed++;
            suppressed++;
            return SUPPRESSED;
        }
        repetition.passed++;
        return before;
    }

    /** Returns the number of all lines that were suppressed. */
    synchronized long suppressed() {
        return suppressed;
    }
}
