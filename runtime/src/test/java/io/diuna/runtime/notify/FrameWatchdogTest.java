// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameWatchdogTest {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final List<String> sent = new ArrayList<>();
    private long now = 7;
    private long frames;
    private final FrameWatchdog watchdog = new FrameWatchdog(
            new ServiceManager(sent::add, Optional.of(PAUSE.multipliedBy(3)), System.err), () -> frames, () -> now);

    @Test
    void tellsThatFramesGoOn() {
        for (int i = 0; i < 100; i++) {
            frames += 180;
            assertThat(isAlive()).isTrue();
        }
    }

    @Test
    void doesNotTellOfAFrameLoopThatStandsStill() {
        frames = 180;
        assertThat(isAlive()).isTrue();
        assertThat(isAlive()).isFalse();
        frames++;
        assertThat(isAlive()).isTrue();
    }

    @Test
    void aSchedulerThatIsUpdatedCountsFromTheStart() {
        frames = 180;
        assertThat(isAlive()).isTrue();
        frames = 0;
        assertThat(isAlive()).isTrue();
        frames = 60;
        assertThat(isAlive()).isTrue();
    }

    @Test
    void isPatientForTwoMinutesWithoutAScheduler() {
        assertThat(aliveWithoutScheduler()).isBetween(38, 40);
        frames = 180;
        assertThat(isAlive()).isTrue();
        frames = 0;
        assertThat(aliveWithoutScheduler()).isBetween(38, 40);
    }

    private int aliveWithoutScheduler() {
        int count = 0;
        while (isAlive()) {
            count++;
        }
        return count;
    }

    private boolean isAlive() {
        now += PAUSE.toNanos();
        sent.clear();
        watchdog.check();
        return sent.equals(List.of("WATCHDOG=1"));
    }
}
