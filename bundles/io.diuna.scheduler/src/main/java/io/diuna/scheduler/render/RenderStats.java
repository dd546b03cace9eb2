// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Render statistics of one animation on one zone. They outlive renderers, and are shared by those that overlap in a
 * transition. They hold no object of a plugin.
 */
public final class RenderStats {

    private final Histogram durations = new Histogram();
    private final ThreadMeter meter;
    private final AtomicLong cpuNanos = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long overruns;

    /** Statistics without processor time and memory. */
    public RenderStats() {
        this(ThreadMeter.NONE);
    }

    /** @param meter measures processor time and memory of render threads */
    public RenderStats(ThreadMeter meter) {
        this.meter = meter;
    }

    ThreadMeter meter() {
        return meter;
    }

    /** A render thread: adds what frames have used. */
    void addUsage(long nanos, long allocated) {
        cpuNanos.addAndGet(nanos);
        bytes.addAndGet(allocated);
    }

    /** Any thread: processor time and memory of all frames, as estimated from samples. */
    public ResourceUsage usage() {
        return new ResourceUsage(cpuNanos.get(), bytes.get());
    }

    /** A render thread: records the duration of a frame, in nanoseconds. */
    void recordDuration(long nanos) {
        durations.recordShared(nanos);
    }

    /** Frame thread: counts a frame that was due while an earlier one was still being rendered. */
    void countOverrun() {
        long before = overruns;
        overruns = before + 1;
    }

    /** Any thread: the durations of frames. */
    public HistogramSnapshot durations() {
        return durations.distribution();
    }

    /** Any thread: frames that were due while an earlier one was still being rendered. */
    public long overruns() {
        return overruns;
    }
}
