// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Stage;
import io.diuna.api.signal.SignalReader;

/**
 * Counter of the beats of an audio source: a beat begins when its signal rises above a half. Beats that follow within a third
 * of a second do not count, since lights that flash more than three times a second can cause seizures (WCAG 2.3.1). While no
 * source publishes beats, one comes every second.
 */
final class BeatCounter {

    private static final double CLOSEST_SECONDS = 0.34;
    private static final double IDLE_SECONDS = 1;
    private static final double THRESHOLD = 0.5;

    private final SignalReader signal;
    private boolean high;
    private int count;
    private double since;

    BeatCounter(Stage stage) {
        signal = stage.signal("audio.beat");
    }

    /** Moves on by a step of {@link LiveLevel#STEP}. Returns true if a beat begins. */
    boolean step() {
        since += LiveLevel.STEP;
        boolean before = high;
        high = signal.isLive() && signal.share() > THRESHOLD;
        boolean begins = signal.isLive() ? high && !before && since > CLOSEST_SECONDS : since > IDLE_SECONDS;
        if (begins) {
            count++;
            since = 0;
        }
        return begins;
    }

    /** Returns the number of beats so far. */
    int count() {
        return count;
    }

    /** Returns the time since the last beat, or the first step, in seconds. */
    double secondsSince() {
        return since;
    }
}
