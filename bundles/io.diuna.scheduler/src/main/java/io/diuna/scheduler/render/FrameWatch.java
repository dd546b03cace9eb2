// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/**
 * Watch over the frame that a lane renders: for how long it has lasted, without the time for which the machine gave the lane no
 * processor. For the watch thread.
 */
final class FrameWatch {

    private boolean rendering;
    private long started;
    private long delayed;
    private long lasted;

    /** No frame is being rendered. */
    void reset() {
        rendering = false;
    }

    /**
     * Adds the time since the check before.
     *
     * @param now the present instant
     * @param start when the present frame began; tells it from others
     * @param passed nanoseconds since the check before; 0 if the whole process stood still
     * @param delay run delay of the lane since its start, in nanoseconds
     * @return for how long the frame has lasted, in nanoseconds
     */
    long add(long now, long start, long passed, long delay) {
        if (rendering && started == start) {
            lasted += Math.max(0, passed - Math.max(0, delay - delayed));
        } else {
            lasted = Math.min(now - start, passed);
        }
        rendering = true;
        started = start;
        delayed = delay;
        return lasted;
    }
}
