// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.animation.Easing;

/** Eased progress from one instant to a later one. For the frame thread. */
final class Tween {

    private long start;
    private long duration;
    private Easing easing = Easing.LINEAR;

    /** Starts the tween; one of duration 0 is over at once. */
    void begin(long nanos, long durationNanos, Easing way) {
        start = nanos;
        duration = durationNanos;
        easing = way;
    }

    boolean over(long nanos) {
        return nanos - start >= duration;
    }

    /** The progress at this instant, 0 to 256. */
    int share(long nanos) {
        return scaled(nanos, 256);
    }

    /** The progress at this instant, 0 to a scale. */
    int scaled(long nanos, int scale) {
        if (over(nanos)) {
            return scale;
        }
        double time = Math.max(0, nanos - start) / (double) duration;
        return (int) (easing.at(time) * scale + 0.5);
    }

    /** Copies start, duration and easing of another tween. */
    void copy(Tween other) {
        begin(other.start, other.duration, other.easing);
    }
}
