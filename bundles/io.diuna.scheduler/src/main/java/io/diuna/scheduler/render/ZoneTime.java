// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clock of one zone and the phases on it. They outlive every plugin; they hold nothing of any. */
public final class ZoneTime {

    private final long origin;
    private final Map<String, ZonePhase> phases = new ConcurrentHashMap<>();

    /**
     * @param origin the instant, on the platform's clock, at which the zone's time is 0
     */
    public ZoneTime(long origin) {
        this.origin = origin;
    }

    /** A clock that shows the same, with phases of its own. */
    ZoneTime detached() {
        return new ZoneTime(origin);
    }

    /** An instant of the platform's clock in the zone's time, in nanoseconds. */
    public long at(long nanos) {
        return nanos - origin;
    }

    /** The phase of this name, made with this speed if there is none yet. */
    ZonePhase phase(String name, double turnsPerSecond) {
        return phases.computeIfAbsent(name, key -> new ZonePhase(turnsPerSecond));
    }

    /** Changes the speed of a phase, if there is such. */
    void setSpeed(String name, double turnsPerSecond, long nanos) {
        ZonePhase turns = phases.get(name);
        if (turns != null) {
            turns.setSpeed(turnsPerSecond, at(nanos));
        }
    }
}
