// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.mix.LayerHarness;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.render.LanePool;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Row N4 of the promises, with a loop that is late and a driver that is slow and fails. */
class FrameSumsTest {

    private static final int TICKS = 1_000_000;

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final VirtualClock clock = new VirtualClock(0);
    private final LoopMetrics figures = new LoopMetrics();

    @Test
    void n4ShownAndSkippedAndDroppedAreAllTicks(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        StripHost host = StripHosts.create(tasks.open("test"), "main", new Clumsy(), clock, () -> {});
        host.start();
        Await.until("it has told its length", () -> host.canvas() != null);
        LayerHarness stand = new LayerHarness(Objects.requireNonNull(host.canvas()));
        TripleBuffer pictures = new TripleBuffer(3);
        stand.zone("desk", pictures);
        FrameLoop loop = new FrameLoop(stand.composer, figures, clock, 60);
        MetricsCollector collector = new MetricsCollector(
                figures,
                loop::periodNanos,
                new LanePool(tasks.open("test"), clock, 1),
                new RenderTimes(),
                () -> List.of(host));
        while (figures.number() < TICKS) {
            boolean late = random.nextInt(100) == 0;
            clock.pass(random.nextLong(late ? 20 * LayerHarness.PERIOD : LayerHarness.PERIOD));
            LayerHarness.draw(
                    pictures, random.nextBoolean() ? 0xFF0000 : 0x00FF00); // so that some are like the one before
            loop.step(clock.nanos());
        }
        Await.until(seed + ": the strip has taken the last frame", () -> {
            clock.pass(LayerHarness.PERIOD); // for the pause after a failure
            StripStatus status = host.status();
            return status.shown() + status.unchanged() + status.dropped() == figures.ran();
        });
        Metrics measures = collector.collect();
        assertThat(TestMetrics.sum(measures, "frames"))
                .isEqualTo(figures.number())
                .isGreaterThanOrEqualTo(TICKS);
        assertThat(TestMetrics.sum(measures, "strip.frames.shown")
                        + TestMetrics.sum(measures, "strip.frames.unchanged")
                        + TestMetrics.sum(measures, "frames.skipped")
                        + TestMetrics.sum(measures, "strip.frames.dropped"))
                .as(seed.toString())
                .isEqualTo(TestMetrics.sum(measures, "frames"));
        assertThat(TestMetrics.sum(measures, "frames.skipped")).isPositive();
        assertThat(TestMetrics.sum(measures, "strip.frames.dropped")).isPositive();
        assertThat(TestMetrics.sum(measures, "strip.frames.unchanged")).isPositive();
        assertThat(TestMetrics.sum(measures, "strip.frames.shown")).isPositive();
        host.close();
    }

    /** Fails now and then, and is one's own fresh instance each time. */
    private static final class Clumsy implements StripSource, PhysicalStrip {

        private int calls;

        @Override
        public PhysicalStrip get() {
            return this;
        }

        @Override
        public void release(PhysicalStrip strip) {}

        @Override
        public StripFormat format() {
            return new StripFormat(3, ColorOrder.GRB, 2.2, 0);
        }

        @Override
        public void show(StripFrame frame) {
            if (++calls % 1_000 == 0) {
                throw new HardwareException("It fails now and then");
            }
        }

        @Override
        public void close() {}
    }
}
