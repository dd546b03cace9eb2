// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/** Work of a lane, for benchmarks without lanes. */
public final class Drawing {

    private Drawing() {}

    /**
     * Renders the frame of a tick, if it was not rendered yet.
     *
     * @param start the present instant
     * @return the present instant after the frame, so that the clock is read once per frame
     */
    public static long draw(ZoneRenderer renderer, long tick, long nanos, long start) {
        return renderer.claim(tick, tick, nanos) ? renderer.render(tick, nanos, start) : start;
    }
}
