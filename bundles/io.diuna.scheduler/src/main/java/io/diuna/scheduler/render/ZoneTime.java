// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Clock of one zone and its phases. They outlive plugins, and hold no object of a plugin. */
public final class ZoneTime {

    private final long origin;
    private final Map<String, ZonePhase> phases = new ConcurrentHashMap<>();

    /** The stage whose values the phases follow; null for any, before one is taken over by the zone. */
    private volatile @Nullable ZoneStage leader;

    /**
     * @param origin the instant on the platform's clock at which the zone's time is 0
     */
    public ZoneTime(long origin) {
        this.origin = origin;
    }

    /** A copy of the clock, with phases of its own. */
    ZoneTime detached() {
        return new ZoneTime(origin);
    }

    /** Converts an instant of the platform's clock to the zone's time, in nanoseconds. */
    public long at(long nanos) {
        return nanos - origin;
    }

    /** The phase of this name; created with this speed if there is none. */
    ZonePhase phase(String name, double turnsPerSecond) {
        return phases.computeIfAbsent(name, key -> new ZonePhase(turnsPerSecond));
    }

    /** Lets the phases follow the values of this stage alone: an older one that fades out does not drive them any more. */
    void follow(ZoneStage stage) {
        leader = stage;
    }

    /** Returns true if the phases follow the values of this stage. */
    boolean follows(ZoneStage stage) {
        ZoneStage present = leader;
        return present == null || present == stage;
    }

    /** The phase of this name; null if there is none. */
    @Nullable
    ZonePhase find(String name) {
        return phases.get(name);
    }
}
