// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.scheduler.output.StripHost;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The show in figures and pictures. */
final class EngineMonitor implements FrameMonitor {

    private final LoopMetrics figures;
    private final Supplier<List<StripHost>> hosts;
    private final MetricsCollector collector;

    EngineMonitor(LoopMetrics figures, Supplier<List<StripHost>> hosts, MetricsCollector collector) {
        this.figures = figures;
        this.hosts = hosts;
        this.collector = collector;
    }

    @Override
    public FrameStatus status() {
        long number = figures.number();
        long skipped = figures.skipped();
        long late = hosts.get().stream().mapToLong(StripHost::late).max().orElse(0);
        HistogramSnapshot lateness = figures.late().distribution();
        return new FrameStatus(
                number,
                figures.fps(),
                skipped,
                skipped + late,
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
        return hosts.get().stream().map(StripHost::status).toList();
    }

    @Override
    public long picture(String strip, int[] pixels) {
        for (StripHost host : hosts.get()) {
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
