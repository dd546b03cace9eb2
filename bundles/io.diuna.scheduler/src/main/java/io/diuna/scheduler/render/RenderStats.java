// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;

/**
 * Render statistics of one animation on one zone. They outlive renderers, and are shared by those that overlap in a
 * transition. They hold no object of a plugin.
 */
public final class RenderStats {

    private final Histogram durations = new Histogram();
    private volatile long overruns;

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
