// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import java.util.concurrent.TimeUnit;

/** How much light there may be at most. It glides to where it is set: from nothing to all in a second. */
public final class BrightnessCap {

    private static final double GLIDE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Where frames are further apart than this, it goes on from where it was: no jump after a rest. */
    private static final long LONGEST_STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private volatile double target = 1;
    private double now = 1;
    private long moved;

    /**
     * Sets where it is to go; any thread.
     *
     * @param share 0 (dark) to 1
     */
    public void set(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A ceiling is 0 to 1, not " + share);
        }
        target = share;
    }

    /** The strip's thread: moves on to an instant, and returns the share for it in 1/65536. */
    int at(long nanos) {
        double step = Math.max(0, Math.min(nanos - moved, LONGEST_STEP)) / GLIDE_NANOS;
        double goal = target;
        now = now < goal ? Math.min(goal, now + step) : Math.max(goal, now - step);
        moved = nanos;
        return (int) (Curves.ONE * now);
    }

    /** The strip's thread: whether it is not yet where it is to go. */
    boolean glides() {
        return now != target;
    }
}
