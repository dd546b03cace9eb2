// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.render.LanePool;
import io.diuna.task.ThreadRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsCollectorTest {

    private static final long PERIOD = 16_666_667;

    private final VirtualClock clock = new VirtualClock(5);
    private final LoopMetrics loopMetrics = new LoopMetrics();
    private long busyNanos;
    private final FrameLoop loop = new FrameLoop(
            new FrameWork() {
                @Override
                public void composeFrame(long number, long nanos) {
                    clock.pass(busyNanos);
                }

                @Override
                public void prepare(long number, long nanos) {}
            },
            loopMetrics,
            clock,
            60);
    private final MetricsCollector collector = new MetricsCollector(
            loopMetrics,
            new FrameWindow(clock, loopMetrics, () -> 0),
            loop::periodNanos,
            new LanePool(new ThreadRegistry().open("test"), clock, 1, new FrameThreads()),
            new RenderTimes(ThreadMeter.NONE),
            List::of);

    /** Promise P1a. */
    @ParameterizedTest
    @CsvSource({"1, 6", "2, 12", "3, 18", "5, 30"})
    void theLoadIsTheShareOfThePeriodThatAFrameTakes(int busyMillis, double percent) {
        busyNanos = TimeUnit.MILLISECONDS.toNanos(busyMillis);
        play(600);
        assertThat(100 * TestMetrics.value(collector.collect(), "frame.load.ratio"))
                .isCloseTo(percent, within(1.0));
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsInTheFrameAppearInCompose() {
        play(50);
        busyNanos = 10_000_000;
        play(1);
        busyNanos = 0;
        play(50);
        assertThat(TestMetrics.max(collector.collect(), "frame.compose")).isEqualTo(10_000_000);
        assertThat(TestMetrics.max(collector.collect(), "frame.late")).isZero();
        assertThat(TestMetrics.count(collector.collect(), "frame.compose")).isEqualTo(101);
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsOfLatenessAppearThere() {
        play(50);
        clock.moveTo(loop.step(clock.nanos()) + 10_000_000);
        loop.step(clock.nanos());
        assertThat(TestMetrics.max(collector.collect(), "frame.late")).isEqualTo(10_000_000);
        assertThat(TestMetrics.max(collector.collect(), "frame.compose")).isZero();
    }

    @Test
    void hasNoLoadBeforeTheFirstFrame() {
        assertThat(TestMetrics.value(collector.collect(), "frame.load.ratio")).isZero();
    }

    private void play(int frames) {
        for (int i = 0; i < frames; i++) {
            clock.moveTo(loop.step(clock.nanos()));
            loop.step(clock.nanos());
        }
        assertThat(loopMetrics.skipped()).isZero();
        assertThat(loop.periodNanos()).isEqualTo(PERIOD);
    }
}
