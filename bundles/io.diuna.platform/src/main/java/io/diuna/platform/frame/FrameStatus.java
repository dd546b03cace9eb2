// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

/**
 * The frame loop in figures, since the start. {@code number == run + skipped}.
 *
 * @param number ticks of the grid until now; grows by the frame rate each second whatever happens
 * @param fps frames a second over the last ten seconds (fewer right after the start)
 * @param skipped ticks that the loop left out because they were over when it came to run
 * @param missed ticks whose frame was not shown in time: the skipped ones, and those that came while a strip that is well
 *     was still busy with an earlier one; those that its wire is too slow for are not counted
 * @param lateMicros how late the loop ran after its deadlines
 */
public record FrameStatus(long number, double fps, long skipped, long missed, Percentiles lateMicros) {

    /**
     * A distribution by its upper end, in microseconds.
     *
     * @param p50 half are at most this
     * @param p99 99 of 100 are at most this
     * @param p999 999 of 1000 are at most this
     * @param max none is more than this
     */
    public record Percentiles(long p50, long p99, long p999, long max) {}
}
