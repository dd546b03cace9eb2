// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopMetricsTest {

    private static final long START = Long.MAX_VALUE - 1_000_000_000L;

    private final LoopMetrics metrics = new LoopMetrics();

    @Test
    void hasNoRateBeforeTheSecondFrame() {
        assertThat(metrics.fps()).isZero();
        metrics.ran(1, START, 0);
        assertThat(metrics.fps()).isZero();
        metrics.ran(2, START + 20_000_000, 0);
        assertThat(metrics.fps()).isCloseTo(50, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 60, 240})
    void measuresASteadyRate(int fps) {
        run(fps, 0, 30 * fps);
        assertThat(metrics.fps()).isCloseTo(fps, within(fps * 1e-6));
    }

    @Test
    void forgetsWhatIsOlderThanTenSeconds() {
        long now = run(10, 0, 1_000);
        now = run(100, now, 500);
        assertThat(metrics.fps())
                .as("half of the window at 10, half at 100 fps")
                .isCloseTo(55, within(0.2));
        run(100, now, 501);
        assertThat(metrics.fps()).isCloseTo(100, within(1e-3));
    }

    @Test
    void countsSkippedTicksAsTimeWithoutFrames() {
        long now = run(60, 0, 600);
        metrics.skipped(900, 300);
        metrics.ran(901, START + now + 5_000_000_000L, 0);
        assertThat(metrics.fps()).isCloseTo(30, within(0.2));
        assertThat(metrics.number()).isEqualTo(901);
        assertThat(metrics.ran()).isEqualTo(601);
        assertThat(metrics.skipped()).isEqualTo(300);
    }

    private long run(int fps, long from, int frames) {
        long now = from;
        for (int i = 0; i < frames; i++) {
            now += 1_000_000_000L / fps;
            metrics.ran(metrics.number() + 1, START + now, 0);
        }
        return now;
    }
}
