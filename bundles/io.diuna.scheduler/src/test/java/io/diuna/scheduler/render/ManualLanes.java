// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.task.ThreadRegistry;

/** Renders the requested frames of a pool on the calling thread. */
public final class ManualLanes {

    private final LanePool pool;
    private final Lane lane;

    /**
     * @param pool a pool that was not started
     */
    public ManualLanes(LanePool pool) {
        this.pool = pool;
        lane = new Lane(pool, new ThreadRegistry().open("test"), "by-hand", 0, false);
    }

    /** Renders the frames of the newest tick. Returns their number. */
    public int draw() {
        return pool.renderAll(pool.tick(), lane);
    }
}
