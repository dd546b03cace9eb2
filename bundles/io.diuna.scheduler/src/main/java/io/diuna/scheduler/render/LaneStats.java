// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;

/** Statistics of one lane. The lane writes, any thread reads. */
public final class LaneStats {

    private final String lane;
    private final Histogram waitTimes = new Histogram();
    private final Histogram renderTimes = new Histogram();

    LaneStats(String lane) {
        this.lane = lane;
    }

    void waited(long nanos) {
        waitTimes.record(nanos);
    }

    void rendered(long nanos) {
        renderTimes.record(nanos);
    }

    /** The name of the lane's thread. */
    public String lane() {
        return lane;
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
