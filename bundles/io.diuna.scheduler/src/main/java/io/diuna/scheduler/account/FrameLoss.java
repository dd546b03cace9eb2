// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Share of the frames of the last 5 s that were missed. For one thread. */
final class FrameLoss {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Totals at one moment. */
    private record Totals(long nanos, long frames, long missed) {}

    private final Deque<Totals> totals = new ArrayDeque<>();

    /** Adds the totals of now: frames, and those of them that were missed. */
    void add(long now, long frames, long missed) {
        totals.add(new Totals(now, frames, missed));
        while (now - totals.getFirst().nanos() > WINDOW_NANOS) {
            totals.removeFirst();
        }
    }

    /** Returns the share, 0 to 1; 0 while no frame was due. */
    double share() {
        long frames = totals.getLast().frames() - totals.getFirst().frames();
        long missed = totals.getLast().missed() - totals.getFirst().missed();
        return frames <= 0 ? 0 : Math.max(0, Math.min(1, (double) missed / frames));
    }
}
