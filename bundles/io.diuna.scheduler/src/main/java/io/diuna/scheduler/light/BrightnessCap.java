// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import java.util.concurrent.TimeUnit;

/** Brightness cap of a strip. It moves smoothly to its target: from dark to full in a second. */
public final class BrightnessCap {

    private static final double RISE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The longest time between two frames that moves the cap: no jump after a pause. */
    private static final long LONGEST_STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private volatile double target = 1;
    private double share = 1;
    private long movedAt;

    /**
     * Any thread: sets the target.
     *
     * @param newTarget 0 (dark) to 1
     */
    public void set(double newTarget) {
        if (!(newTarget >= 0 && newTarget <= 1)) {
            throw new IllegalArgumentException("A brightness cap is 0 to 1, not " + newTarget);
        }
        target = newTarget;
    }

    /** Bus thread: moves the cap to an instant. Returns its share in 1/65536. */
    int at(long nanos) {
        double step = Math.max(0, Math.min(nanos - movedAt, LONGEST_STEP)) / RISE_NANOS;
        double goal = target;
        share = share < goal ? Math.min(goal, share + step) : Math.max(goal, share - step);
        movedAt = nanos;
        return (int) (Curves.ONE * share);
    }

    /** Bus thread: returns true if the cap has not reached its target. */
    boolean isMoving() {
        return share != target;
    }
}
