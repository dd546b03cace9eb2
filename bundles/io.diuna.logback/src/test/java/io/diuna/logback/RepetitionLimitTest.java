// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepetitionLimitTest {

    private long now;
    private final RepetitionLimit limit = new RepetitionLimit(() -> now);

    private int passed(int lines, String line) {
        int passed = 0;
        for (int i = 0; i < lines; i++) {
            if (limit.admit(line) != RepetitionLimit.SUPPRESSED) {
                passed++;
            }
        }
        return passed;
    }

    @Test
    void tenEqualLinesAMinutePass() {
        assertThat(passed(1_000, "gone")).isEqualTo(10);
        assertThat(limit.suppressed()).isEqualTo(990);
        now += Duration.ofMinutes(1).toNanos();
        assertThat(limit.admit("gone")).isEqualTo(990);
        assertThat(limit.admit("gone")).isZero();
    }

    @Test
    void otherLinesPass() {
        passed(1_000, "gone");
        for (int i = 0; i < 1_000; i++) {
            assertThat(limit.admit("frame " + i)).isZero();
        }
    }
}
