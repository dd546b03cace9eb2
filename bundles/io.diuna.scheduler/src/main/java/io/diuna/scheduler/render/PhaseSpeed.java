// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.NumberParameter;

/** Speed of the phase that a parameter drives. Rendering thread. */
final class PhaseSpeed {

    private final String phase;
    private final NumberParameter rate;
    private double turnsPerSecond;

    /**
     * @param animation id of the animation
     * @param rate the parameter
     * @param value its value
     */
    PhaseSpeed(String animation, NumberParameter rate, double value) {
        phase = phase(animation, rate);
        this.rate = rate;
        set(value);
    }

    /** Returns the name of the phase that a parameter drives. */
    static String phase(String animation, NumberParameter rate) {
        return animation + "/" + rate.id();
    }

    /** Sets the value of the parameter. */
    final void set(double value) {
        turnsPerSecond = rate.turnsPerSecond(value);
    }

    /** Gives the phase this speed from an instant of the platform's clock on, if it exists and has another one. */
    void apply(ZoneTime time, long nanos) {
        time.setSpeed(phase, turnsPerSecond, nanos);
    }
}
