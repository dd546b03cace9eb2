// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.LoopMetrics;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Window of a minute, in virtual time. */
class FrameWindowTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(9);

    private final VirtualClock clock = new VirtualClock(Long.MAX_VALUE - 70 * SECOND);
    private final LoopMetrics loopMetrics = new LoopMetrics();
    private final FrameLoop loop = new FrameLoop(
            new FrameWork() {
                @Override
                public void composeFrame(long number, long nanos) {}

                @Override
                public void prepare(long number, long nanos) {}
            },
            loopMetrics,
            clock,
            60);
    private long missed;
    private final FrameWindow window = new FrameWindow(clock, loopMetrics, () -> missed);

    @Test
    void hasTheTimeSinceTheStartInTheFirstMinute() {
        assertThat(window.read().fps()).isZero();
        play(10, 0);
        missed = 3;
        assertThat(window.read().fps()).isCloseTo(60, within(0.2));
        assertThat(window.read().missed()).isEqualTo(3);
        assertThat(window.read().skipped()).isZero();
        assertThat(window.read().late().count()).isEqualTo(loopMetrics.ran());
    }

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        play(5, LATE);
        missed = 4;
        clock.pass(SECOND); // late ticks
        play(5, 0);
        assertThat(window.read().missed()).isEqualTo(4 + loopMetrics.skipped());
        assertThat(window.read().skipped()).isEqualTo(loopMetrics.skipped()).isPositive();
        assertThat(window.read().late().max()).isEqualTo(LATE);
        play(70, 0);
        assertThat(window.read().missed()).isZero();
        assertThat(window.read().skipped()).isZero();
        assertThat(window.read().late().max()).isZero();
        assertThat(window.read().late().percentile(0.999)).isZero();
        assertThat(window.read().fps()).isCloseTo(60, within(0.1));
        assertThat(window.read().late().count()).isBetween(55 * 60L, 61 * 60L);
        assertThat(loopMetrics.late().max()).as("since the start").isEqualTo(LATE);
    }

    @Test
    void fallsWhenFramesStop() {
        play(60, 0);
        for (int i = 0; i < 30; i++) {
            clock.pass(SECOND);
            window.move();
        }
        assertThat(window.read().fps()).isBetween(20.0, 35.0);
    }

    private void play(int seconds, long late) {
        long end = clock.nanos() + seconds * SECOND;
        while (end - clock.nanos() > 0) {
            clock.moveTo(loop.step(clock.nanos()) + late);
            loop.step(clock.nanos());
            window.move();
        }
    }
}
