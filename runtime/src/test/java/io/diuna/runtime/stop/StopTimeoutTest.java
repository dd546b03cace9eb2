// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class StopTimeoutTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private long now = 7;
    private final StopTimeout timeout = new StopTimeout(LIMIT, () -> now);

    @Test
    void isOverAfterTheLimitOfOneStop() {
        assertThat(timeout.isOver(Bundle.STOPPING)).isFalse();
        now += LIMIT.toNanos() - 1;
        assertThat(timeout.isOver(Bundle.STOPPING)).isFalse();
        now++;
        assertThat(timeout.isOver(Bundle.STOPPING)).isTrue();
    }

    @Test
    void aFrameworkThatRunsStartsItAgain() {
        timeout.isOver(Bundle.STOPPING);
        now += LIMIT.toNanos();
        assertThat(timeout.isOver(Bundle.ACTIVE)).isFalse();
        assertThat(timeout.isOver(Bundle.STOPPING)).isFalse();
        now += LIMIT.toNanos();
        assertThat(timeout.isOver(Bundle.STOPPING)).isTrue();
    }
}
