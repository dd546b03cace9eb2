// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Deadlines in virtual time, read once a second. */
class HeaderDeadlinesTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Long> bytes = new HashMap<>();
    private long now = Long.MAX_VALUE - SECOND; // the clock may overflow at any time
    private boolean open = true;
    private final HeaderDeadlines<String> deadlines =
            new HeaderDeadlines<>(() -> now, connection -> bytes.getOrDefault(connection, 0L), connection -> open);

    @Test
    void aHeaderThatTricklesIsOverdueTenSecondsAfterItsFirstByte() {
        deadlines.await("slow");
        assertThat(secondsUntilOverdue("slow", 1)).isEqualTo(12);
    }

    @Test
    void aSilentConnectionIsLeftToTheIdleTimeout() {
        deadlines.await("silent");
        assertThat(secondsUntilOverdue("silent", 0)).isEqualTo(-1);
    }

    @Test
    void aSlowBodyIsNotOverdue() {
        deadlines.await("upload");
        bytes.put("upload", 500L);
        deadlines.clear("upload");
        assertThat(secondsUntilOverdue("upload", 100)).isEqualTo(-1);
    }

    @Test
    void theNextHeaderOfAConnectionHasItsOwnDeadline() {
        deadlines.await("kept");
        bytes.put("kept", 500L);
        deadlines.clear("kept");
        deadlines.await("kept");
        assertThat(secondsUntilOverdue("kept", 0)).isEqualTo(-1);
        assertThat(secondsUntilOverdue("kept", 1)).isEqualTo(12);
    }

    @Test
    void aConnectionThatIsNotOpenIsForgotten() {
        deadlines.await("gone");
        open = false;
        assertThat(deadlines.overdue()).isEmpty();
        assertThat(deadlines.isEmpty()).isTrue();
    }

    /** Lets a connection receive bytes each second. Returns the seconds until it is overdue, or -1 if it is not within 30 s. */
    private int secondsUntilOverdue(String connection, int perSecond) {
        for (int second = 1; second <= 30; second++) {
            now += SECOND;
            bytes.merge(connection, (long) perSecond, Long::sum);
            if (deadlines.overdue().contains(connection)) {
                return second;
            }
        }
        return -1;
    }
}
