// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.FakeMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Frame rate of the last minute in virtual time. */
class FrameRateHealthTest {

    private final FakeMonitor monitor = new FakeMonitor();
    private long now = Long.MAX_VALUE - 100; // the clock may overflow at any time
    private long number;
    private long skipped;
    private final FrameRateHealth check = new FrameRateHealth(monitor, () -> now);

    @Test
    void isAProblemBelow90PercentOverAMinute() {
        run(59, 0.5);
        assertThat(problems()).as("less than a minute").isEmpty();
        run(2, 0.5);
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("frame-rate");
            assertThat(problem.message()).isEqualTo("Only 50 % of the frames of the last minute were on time");
            assertThat(problem.remedy()).contains("fps of io.diuna.scheduler");
        });
    }

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        run(300, 1);
        run(10, 0.5);
        assertThat(problems()).as("92 % of the minute").isEmpty();
        run(4, 0.5);
        assertThat(problems()).as("88 % of the minute").hasSize(1);
        run(60, 1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aStandingLoopIsNoProblemOfItsRate() {
        run(200, 1);
        for (int second = 0; second < 120; second++) {
            now += TimeUnit.SECONDS.toNanos(1);
            assertThat(problems()).isEmpty();
        }
    }

    /** Runs for some seconds at 60 fps, of which a share is on time, and reads the check each second. */
    private void run(int seconds, double share) {
        for (int second = 0; second < seconds; second++) {
            problems();
            now += TimeUnit.SECONDS.toNanos(1);
            number += 60;
            skipped += Math.round(60 * (1 - share));
        }
    }

    private List<HealthProblem> problems() {
        monitor.status = new FrameStatus(
                number,
                60,
                skipped,
                skipped,
                new FrameStatus.Percentiles(0, 0, 0, 0),
                new FrameStatus.LastMinute(60, 0, 0));
        return check.problems();
    }
}
