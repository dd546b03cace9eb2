// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.mix.LayerHarness;
import io.diuna.scheduler.output.NullStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.render.LanePool;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Frame counts add up, with a frame loop that is late and a driver that is slow and fails. */
class FrameSumsTest {

    private static final int TICKS = 1_000_000;

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final VirtualClock clock = new VirtualClock(0);
    private final LoopMetrics loopMetrics = new LoopMetrics();

    /** Promise N4. */
    @Test
    void shownAndSkippedAndDroppedAreAllTicks(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        StripHost host = StripHosts.create(tasks.open("test"), "main", new FailingDriver(), clock, () -> {});
        host.start();
        Await.until("it has reported its length", () -> host.canvas() != null);
        LayerHarness harness = new LayerHarness(Objects.requireNonNull(host.canvas()));
        TripleBuffer pictures = new TripleBuffer(3);
        harness.zone("desk", pictures);
        FrameLoop loop = new FrameLoop(harness.composer, loopMetrics, clock, 60);
        MetricsCollector collector = new MetricsCollector(
                loopMetrics,
                new FrameWindow(clock, loopMetrics, () -> 0),
                loop::periodNanos,
                new LanePool(tasks.open("test"), clock, 1, new FrameThreads()),
                new RenderTimes(ThreadMeter.NONE),
                () -> List.of(host));
        while (loopMetrics.number() < TICKS) {
            boolean late = random.nextInt(100) == 0;
            clock.pass(random.nextLong(late ? 20 * LayerHarness.PERIOD : LayerHarness.PERIOD));
            LayerHarness.draw(pictures, random.nextBoolean() ? 0xFF0000 : 0x00FF00); // some frames equal the one before
            loop.step(clock.nanos());
        }
        Await.until(seed + ": the strip has taken the last frame", () -> {
            clock.pass(LayerHarness.PERIOD); // the pause after a failure
            StripStatus status = host.status();
            return status.shown() + status.unchanged() + status.dropped() == loopMetrics.ran();
        });
        Metrics metrics = collector.collect();
        assertThat(TestMetrics.sum(metrics, "frames"))
                .isEqualTo(loopMetrics.number())
                .isGreaterThanOrEqualTo(TICKS);
        assertThat(TestMetrics.sum(metrics, "strip.frames.shown")
                        + TestMetrics.sum(metrics, "strip.frames.unchanged")
                        + TestMetrics.sum(metrics, "frames.skipped")
                        + TestMetrics.sum(metrics, "strip.frames.dropped"))
                .as(seed.toString())
                .isEqualTo(TestMetrics.sum(metrics, "frames"));
        assertThat(TestMetrics.sum(metrics, "frames.skipped")).isPositive();
        assertThat(TestMetrics.sum(metrics, "strip.frames.dropped")).isPositive();
        assertThat(TestMetrics.sum(metrics, "strip.frames.unchanged")).isPositive();
        assertThat(TestMetrics.sum(metrics, "strip.frames.shown")).isPositive();
        host.close();
    }

    /** Driver that fails at every thousandth frame; it is its own fresh instance. */
    private static final class FailingDriver extends NullStrip {

        private int calls;

        FailingDriver() {
            super(StripFormat.of(3, ColorOrder.GRB, 2.2, 0));
        }

        @Override
        public void show(StripFrame frame) {
            if (++calls % 1_000 == 0) {
                throw new HardwareException("It fails now and then");
            }
        }
    }
}
