// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

/**
 * Counters of the frame loop since the start. {@code number == run + skipped}.
 *
 * @param number number of the present tick; grows by the frame rate each second, whatever happens
 * @param fps frames a second over the last 10 s (over a shorter time right after the start)
 * @param skipped late ticks: they had passed before the loop could run them
 * @param missed dropped frames: the skipped ones, and those that came while a healthy strip was still busy with an earlier
 *     frame; frames beyond what the wire of a strip can carry are not counted
 * @param lateMicros lateness of the loop after its deadlines, in the last minute
 * @param lastMinute rates of the last minute
 */
public record FrameStatus(
        long number, double fps, long skipped, long missed, Percentiles lateMicros, LastMinute lastMinute) {

    /**
     * Counters of the last 55 to 60 s, or of the time since the start if that is shorter.
     *
     * @param fps frames a second
     * @param skipped late ticks
     * @param missed dropped frames, the late ticks included
     */
    public record LastMinute(double fps, long skipped, long missed) {}

    /**
     * Percentiles in microseconds.
     *
     * @param p50 median
     * @param p99 99th percentile
     * @param p999 99.9th percentile
     * @param max greatest value
     */
    public record Percentiles(long p50, long p99, long p999, long max) {}
}
