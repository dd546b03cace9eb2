// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.schedule.NightLightPlan;
import java.time.Duration;

/**
 * State of a night light. Immutable.
 *
 * @param from brightness at its start, in percent; 0 if the master was off
 * @param before brightness of the master before it, in percent
 * @param elapsed time of the fade at which the saved master is reached
 */
public record NightState(NightLightPlan plan, double from, double before, Duration elapsed) {

    /** Returns the duration of the whole fade. */
    public Duration total() {
        return Duration.ofMinutes(plan.minutes());
    }

    /** Returns the brightness in percent at a time of the fade. */
    public double level(Duration at) {
        double share = Math.min(1, (double) at.toNanos() / total().toNanos());
        return from + (plan.brightness() - from) * share;
    }

    /** Returns the state at another time of the fade. */
    public NightState at(Duration time) {
        return new NightState(plan, from, before, time);
    }
}
