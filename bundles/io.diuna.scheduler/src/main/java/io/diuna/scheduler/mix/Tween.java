// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Easing;

/** A way from one moment to a later one. Belongs to the frame thread. */
final class Tween {

    private long start;
    private long duration;
    private Easing easing = Easing.LINEAR;

    /** Starts anew; a duration of 0 is over at once. */
    void begin(long nanos, long durationNanos, Easing way) {
        start = nanos;
        duration = durationNanos;
        easing = way;
    }

    boolean over(long nanos) {
        return nanos - start >= duration;
    }

    /** How much of the way is done at this instant, 0 to 256. */
    int share(long nanos) {
        if (over(nanos)) {
            return 256;
        }
        double time = Math.max(0, nanos - start) / (double) duration;
        return (int) (easing.at(time) * 256 + 0.5);
    }

    /** Takes over what another has left to do. */
    void copy(Tween other) {
        begin(other.start, other.duration, other.easing);
    }
}
