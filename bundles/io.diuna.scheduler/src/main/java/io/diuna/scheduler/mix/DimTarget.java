// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.LookProperty;
import java.util.Set;

/** Requested power and brightness of a zone or of the master, each with the time of its own last request. Immutable. */
public final class DimTarget {

    private final boolean on;
    private final Timing power;
    private final int level;
    private final Timing brightness;

    /**
     * @param level brightness, 0 (dark) to 65536 (full)
     */
    public DimTarget(boolean on, int level, Transition transition) {
        this(on, new Timing(transition), level, new Timing(transition));
    }

    private DimTarget(boolean on, Timing power, int level, Timing brightness) {
        this.on = on;
        this.power = power;
        this.level = level;
        this.brightness = brightness;
    }

    /**
     * Returns the target after a command: what it names or changes takes the time of its transition, all else goes on.
     *
     * @param named properties that the command names, whether it changes them or not
     */
    public DimTarget with(boolean newOn, int newLevel, Transition transition, Set<LookProperty> named) {
        boolean switched = newOn != on || named.contains(LookProperty.POWER);
        boolean dimmed = newLevel != level || named.contains(LookProperty.BRIGHTNESS);
        if (!switched && !dimmed) {
            return this;
        }
        Timing timing = new Timing(transition);
        return new DimTarget(newOn, switched ? timing : power, newLevel, dimmed ? timing : brightness);
    }

    boolean on() {
        return on;
    }

    /** The brightness while it is on, 0 to 65536. */
    int level() {
        return level;
    }

    /** The last request to switch on or off. */
    Timing power() {
        return power;
    }

    /** The last request of a brightness. */
    Timing brightness() {
        return brightness;
    }
}
