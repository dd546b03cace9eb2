// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.scheduler.measure.MissedFrames;
import io.diuna.scheduler.output.StripHost;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Monitor of the engine: status, metrics and preview pictures. Any thread. */
final class EngineMonitor implements FrameMonitor {

    private final LoopMetrics metrics;
    private final Supplier<List<StripHost>> strips;
    private final MetricsCollector collector;
    private final MissedFrames<StripHost> late;

    EngineMonitor(LoopMetrics figures, Supplier<List<StripHost>> hosts, MetricsCollector collector) {
        this.metrics = figures;
        this.strips = hosts;
        this.collector = collector;
        late = new MissedFrames<>(hosts, StripHost::late);
    }

    /** Returns the number of the present frame; any thread. */
    long number() {
        return metrics.number();
    }

    @Override
    public FrameStatus status() {
        long number = metrics.number();
        long skipped = metrics.skipped();
        HistogramSnapshot lateness = metrics.late().distribution();
        return new FrameStatus(
                number,
                metrics.fps(),
                skipped,
                skipped + late.count(),
                new FrameStatus.Percentiles(
                        micros(lateness.percentile(0.5)),
                        micros(lateness.percentile(0.99)),
                        micros(lateness.percentile(0.999)),
                        micros(lateness.max())));
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
