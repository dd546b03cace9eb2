// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;

/** Statistics of one lane. The lane writes, any thread reads. */
public final class LaneStats {

    private final int slot;
    private final Histogram waitTimes = new Histogram();
    private final Histogram renderTimes = new Histogram();

    LaneStats(int slot) {
        this.slot = slot;
    }

    void waited(long nanos) {
        waitTimes.record(nanos);
    }

    void rendered(long nanos) {
        renderTimes.record(nanos);
    }

    /** The number of the lane among those that live, from 0. A lane that replaces an abandoned one has the same number. */
    public int slot() {
        return slot;
    }

    /** Times from the request of a tick until the lane rendered a frame for it. */
    public HistogramSnapshot waitTimes() {
        return waitTimes.distribution();
    }

    /** Times that frames took to render. */
    public HistogramSnapshot renderTimes() {
        return renderTimes.distribution();
    }
}
