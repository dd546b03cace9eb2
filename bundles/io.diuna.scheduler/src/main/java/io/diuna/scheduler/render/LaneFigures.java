// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.loop.Distribution;
import io.diuna.scheduler.loop.Histogram;

/** What one lane did, in figures. Its thread writes, any thread reads. */
public final class LaneFigures {

    private final String lane;
    private final Histogram waits = new Histogram();
    private final Histogram draws = new Histogram();

    LaneFigures(String lane) {
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
    public Distribution waits() {
        return waits.distribution();
    }

    /** How long it took to draw them. */
    public Distribution draws() {
        return draws.distribution();
    }
}
