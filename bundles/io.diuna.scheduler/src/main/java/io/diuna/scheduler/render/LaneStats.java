// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.base.HistogramSnapshot;

/** What one lane did, in figures. Its thread writes, any thread reads. */
public final class LaneStats {

    private final String lane;
    private final Histogram waits = new Histogram();
    private final Histogram draws = new Histogram();

    LaneStats(String lane) {
        this.lane = lane;
    }

    void waited(long nanos) {
        waits.record(nanos);
    }

    void drew(long nanos) {
        draws.record(nanos);
    }

    /** The name of its thread. */
    public String lane() {
        return lane;
    }

    /** How long frames waited, once they were asked for, until it drew them. */
    public HistogramSnapshot waits() {
        return waits.distribution();
    }

    /** How long it took to draw them. */
    public HistogramSnapshot draws() {
        return draws.distribution();
    }
}
