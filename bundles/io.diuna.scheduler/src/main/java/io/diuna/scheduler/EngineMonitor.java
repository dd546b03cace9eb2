// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.measure.FrameWindow;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.scheduler.output.StripHost;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Monitor of the engine: status, metrics and preview pictures. Any thread. */
final class EngineMonitor implements FrameMonitor {

    private final LoopMetrics metrics;
    private final Supplier<List<StripHost>> strips;
    private final MetricsCollector collector;
    private final FrameWindow window;
    private final LongSupplier missed;

    /**
     * @param missed the frames that strips have missed since the start, without the late ticks
     */
    EngineMonitor(
            LoopMetrics metrics,
            FrameWindow window,
            LongSupplier missed,
            Supplier<List<StripHost>> hosts,
            MetricsCollector collector) {
        this.metrics = metrics;
        this.window = window;
        this.missed = missed;
        this.strips = hosts;
        this.collector = collector;
    }

    /** Returns the number of the present frame; any thread. */
    long number() {
        return metrics.number();
    }

    @Override
    public FrameStatus status() {
        long number = metrics.number();
        long skipped = metrics.skipped();
        FrameWindow.Last last = window.read();
        HistogramSnapshot lateness = last.late();
        return new FrameStatus(
                number,
                metrics.fps(),
                skipped,
                skipped + missed.getAsLong(),
                new FrameStatus.Percentiles(
                        micros(lateness.percentile(0.5)),
                        micros(lateness.percentile(0.99)),
                        micros(lateness.percentile(0.999)),
                        micros(lateness.max())),
                new FrameStatus.LastMinute(last.fps(), last.skipped(), last.missed()));
    }

    @Override
    public Metrics metrics() {
        return collector.collect();
    }

    @Override
    public List<StripStatus> strips() {
        return strips.get().stream().map(StripHost::status).toList();
    }

    @Override
    public long picture(String strip, int[] pixels) {
        for (StripHost host : strips.get()) {
            if (host.id().equals(strip)) {
                return host.picture(pixels);
            }
        }
        return -1;
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
