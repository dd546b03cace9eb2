// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/** What a lane does with a performance, for benchmarks that have no lanes. */
public final class Drawing {

    private Drawing() {}

    /**
     * Draws the frame of this tick, unless it is drawn already.
     *
     * @param start the present instant
     * @return the present instant again, so that the clock is read once a performance
     */
    public static long draw(ZoneRenderer performance, long tick, long nanos, long start) {
        return performance.claim(tick, tick) ? performance.render(tick, nanos, start) : start;
    }
}
