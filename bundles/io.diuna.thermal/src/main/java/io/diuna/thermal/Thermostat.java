// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import org.jspecify.annotations.Nullable;

/** Thermostat: state of the temperature from readings and their age, with hysteresis. Not thread-safe. */
final class Thermostat {

    private final ThermalSettings settings;
    private ThermalState state = ThermalState.ABSENT;
    private boolean hot;
    private long since;

    Thermostat(ThermalSettings settings) {
        this.settings = settings;
    }

    /** Starts to wait for readings: there is a sensor. */
    void begin(long now) {
        state = ThermalState.NORMAL;
        since = now;
    }

    /**
     * Moves the state on.
     *
     * @param newest the newest reading; null if there was none yet
     * @param now the present instant in nanoseconds
     */
    ThermalState move(@Nullable ThermalReading newest, long now) {
        if (state == ThermalState.ABSENT) {
            return state;
        }
        if (now - (newest == null ? since : newest.nanos()) > settings.mostAge()) {
            state = ThermalState.UNKNOWN;
        } else if (newest != null) {
            hot = hot ? newest.celsius() >= settings.coolCelsius() : newest.celsius() > settings.hotCelsius();
            state = hot || newest.power().isThrottled() ? ThermalState.HOT : ThermalState.NORMAL;
        }
        return state;
    }
}
