// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.task.ThreadRegistry;

/** Draws what a pool was asked for on the calling thread, so that a test knows when it is done. */
public final class ManualLanes {

    private final LanePool pool;
    private final Lane lane;

    /**
     * @param pool one that was not started
     */
    public ManualLanes(LanePool pool) {
        this.pool = pool;
        lane = new Lane(pool, new ThreadRegistry().open("test"), "by-hand", false);
    }

    /** Draws the pictures of the tick that was asked for last; returns how many there were. */
    public int draw() {
        return pool.renderAll(pool.tick(), lane);
    }
}
