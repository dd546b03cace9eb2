// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Noise;
import io.diuna.api.animation.Stage;
import io.diuna.api.signal.SignalReader;

/**
 * Level of an audio signal that rises at once and falls slowly. While no source publishes the signal, a made-up level
 * wanders instead, so that the animation is alive. It moves in steps of {@link #STEP}.
 */
final class LiveLevel {

    /** Duration of a step in seconds. */
    static final double STEP = 1 / 60.0;

    /** Most that a level falls in a step. */
    private static final double FALL = 0.03;

    private static final double IDLE_MEAN = 0.4;
    private static final double IDLE_RANGE = 0.75;

    private final SignalReader signal;
    private final double place;
    private final double pace;
    private double level;
    private double time;

    /**
     * @param id id of the signal
     * @param place place of the made-up level in the noise, so that levels differ
     * @param pace hills of the made-up level a second
     */
    LiveLevel(Stage stage, String id, double place, double pace) {
        signal = stage.signal(id);
        this.place = place;
        this.pace = pace;
    }

    /** Moves on by a step. */
    void step() {
        time += STEP;
        double idle = IDLE_MEAN + IDLE_RANGE * Noise.at(time * pace, place);
        double target = signal.isLive() ? signal.share() : Math.max(0, Math.min(1, idle));
        level = Math.max(target, level - FALL);
    }

    /** Returns the level after the last step, 0 to 1. */
    double level() {
        return level;
    }
}
