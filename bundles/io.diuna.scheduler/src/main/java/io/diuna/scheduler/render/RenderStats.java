// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;

/**
 * What drawing one animation on one zone took. Outlives performances, and is shared by those that overlap in a transition;
 * it holds nothing of a plugin.
 */
public final class RenderStats {

    private final Histogram durations = new Histogram();
    private volatile long overruns;

    /** A lane has drawn a frame. */
    void drew(long nanos) {
        durations.recordShared(nanos);
    }

    /** The frame thread alone: a frame was due while an earlier one was still being drawn. */
    void overran() {
        long before = overruns;
        overruns = before + 1;
    }

    /** How long frames took; any thread. */
    public HistogramSnapshot durations() {
        return durations.distribution();
    }

    /** Frames that were due while an earlier one was still being drawn; any thread. */
    public long overruns() {
        return overruns;
    }
}
