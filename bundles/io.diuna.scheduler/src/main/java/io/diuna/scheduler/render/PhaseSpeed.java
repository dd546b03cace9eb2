// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.NumberParameter;
import org.jspecify.annotations.Nullable;

/** Speed of the phase that a parameter of one stage drives. Rendering thread. */
final class PhaseSpeed {

    private final String name;
    private final NumberParameter rate;
    private double value = Double.NaN;
    private double turnsPerSecond;

    /** The phase, once the renderer has asked for it. */
    private @Nullable ZonePhase phase;

    /** @param animation id of the animation */
    PhaseSpeed(String animation, NumberParameter rate) {
        name = name(animation, rate);
        this.rate = rate;
    }

    /** Returns the name of the phase that a parameter drives. */
    static String name(String animation, NumberParameter rate) {
        return animation + "/" + rate.id();
    }

    /** Gives the phase the speed of a value of the parameter, from an instant of the platform's clock on. */
    void apply(double newValue, ZoneTime time, long nanos) {
        ZonePhase driven = phase;
        if (driven == null) {
            driven = time.find(name);
            phase = driven;
        }
        if (driven == null) {
            return; // the renderer uses no phase
        }
        if (newValue != value) {
            value = newValue;
            turnsPerSecond = rate.turnsPerSecond(newValue);
        }
        driven.setSpeed(turnsPerSecond, time.at(nanos));
    }
}
