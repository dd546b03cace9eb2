// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

/** Detector of a value that stays above a limit for some time; it ends below half of the limit. For one thread. */
final class Overrun {

    private final long nanos;
    private boolean above;
    private boolean detected;
    private long since;

    /** @param nanos how long the value must be above the limit, in nanoseconds */
    Overrun(long nanos) {
        this.nanos = nanos;
    }

    /** Adds a value. Returns true while the overrun lasts. */
    boolean add(double value, double limit, long now) {
        if (value >= limit) {
            if (!above && !detected) {
                since = now;
            }
            above = true;
            detected = detected || now - since >= nanos;
        } else {
            above = false;
            detected = detected && value > limit / 2;
        }
        return detected;
    }

    boolean isDetected() {
        return detected;
    }

    /** Returns how long the value has been too high, in nanoseconds; 0 if it is not. */
    long duration(long now) {
        return detected ? now - since : 0;
    }

    /** Begins anew. */
    void reset() {
        above = false;
        detected = false;
    }
}
