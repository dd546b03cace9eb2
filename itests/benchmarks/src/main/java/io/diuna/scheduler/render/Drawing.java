// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/** What a lane does with a performance, for benchmarks that have no lanes. */
public final class Drawing {

    private Drawing() {}

    /** Draws the frame of this tick, unless it is drawn already. */
    public static void draw(Performance performance, long tick, long nanos) {
        if (performance.claim(tick)) {
            performance.render(tick, nanos);
        }
    }
}
