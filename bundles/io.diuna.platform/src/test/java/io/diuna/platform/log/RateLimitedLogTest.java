// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitedLogTest {

    private final List<String> logged = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1; // the clock may wrap around

    private void advance(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void firstLinePassesAtOnce() {
        RateLimitedLog log = new RateLimitedLog(() -> now, Duration.ofSeconds(10));
        assertThat(log.log("a", logged::add)).isTrue();
        assertThat(logged).containsExactly("a");
    }

    @Test
    void onePassesForEachIntervalAndSaysHowManyWereSuppressed() {
        RateLimitedLog log = new RateLimitedLog(() -> now, Duration.ofSeconds(10));
        for (int second = 0; second < 25; second++) {
            assertThat(log.log("line " + second, logged::add)).isEqualTo(second % 10 == 0);
            advance(1);
        }
        assertThat(logged)
                .containsExactly("line 0", "line 10 (9 more lines suppressed)", "line 20 (9 more lines suppressed)");
    }

    @Test
    void equalLinesWaitForTheRepeatInterval() {
        RateLimitedLog log = new RateLimitedLog(() -> now, Duration.ofSeconds(1), Duration.ofSeconds(60));
        for (int second = 0; second <= 60; second++) {
            log.log("same", logged::add);
            advance(1);
        }
        log.log("other", logged::add);
        assertThat(logged).containsExactly("same", "same (59 more lines suppressed)", "other");
    }

    @Test
    void equalLinesNeverPassIfOnlyChangesCount() {
        RateLimitedLog log = new RateLimitedLog(() -> now, Duration.ZERO, RateLimitedLog.ONLY_CHANGES);
        log.log("a", logged::add);
        advance(1_000_000);
        log.log("a", logged::add);
        log.log("b", logged::add);
        log.log("a", logged::add);
        assertThat(logged).containsExactly("a", "b (1 more lines suppressed)", "a");
    }

    @Test
    void sinkMayLogAgain() {
        RateLimitedLog log = new RateLimitedLog(() -> now, Duration.ofSeconds(1));
        log.log("outer", line -> log.log("inner", logged::add));
        assertThat(logged).isEmpty();
    }
}
