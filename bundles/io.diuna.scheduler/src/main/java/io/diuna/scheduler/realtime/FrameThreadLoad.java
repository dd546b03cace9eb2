// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.util.HashMap;
import java.util.Map;

/** Load of the threads of a frame between two readings of their times. For one thread at a time. */
final class FrameThreadLoad {

    private Map<Integer, SchedStat> times = Map.of();
    private boolean known;
    private double percent;
    private double delayPercent;

    /**
     * Reads the times of the threads.
     *
     * @param active ids of the threads
     * @param frameThread id of the frame thread, one of them
     * @param passed nanoseconds since the reading before
     */
    void read(Processors processors, int[] active, int frameThread, long passed) {
        Map<Integer, SchedStat> present = new HashMap<>();
        long ran = 0;
        long delayed = 0;
        for (int thread : active) {
            SchedStat next = processors.times(thread);
            SchedStat last = times.getOrDefault(thread, next);
            present.put(thread, next);
            ran += Math.max(0, next.runNanos() - last.runNanos());
            if (thread == frameThread) {
                delayed = next.delayNanos() - last.delayNanos();
            }
        }
        known = times.keySet().containsAll(present.keySet());
        times = present;
        percent = 100.0 * ran / passed;
        delayPercent = 100.0 * delayed / passed;
    }

    /** Returns false if the times before are not known of some thread. */
    boolean isKnown() {
        return known;
    }

    /** Returns for which percentage of the time the threads ran, all together: 100 is one processor. */
    double percent() {
        return percent;
    }

    /** Returns for which percentage of the time the frame thread could have run, and had no processor. */
    double delayPercent() {
        return delayPercent;
    }

    @Override
    public String toString() {
        return "they need %.1f %% of it, and the frame thread waits for %.1f %% of the time"
                .formatted(percent, delayPercent);
    }
}
