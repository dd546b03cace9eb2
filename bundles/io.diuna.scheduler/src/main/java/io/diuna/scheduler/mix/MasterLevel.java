// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.LookProperty;
import io.diuna.scheduler.loop.IdleGate;
import java.util.Set;

/** Master brightness, 0 (dark) to 65536 (full). One thread at a time sets it, the frame thread reads it. */
public final class MasterLevel {

    private final IdleGate idleGate;
    private volatile DimTarget target = new DimTarget(true, Dimmer.FULL, Transition.CUT);
    private DimTarget seen = target;
    private final Dimmer dimmer = new Dimmer(target);

    MasterLevel(IdleGate idleGate) {
        this.idleGate = idleGate;
    }

    /**
     * Switches the master on and changes the level, from the next frame on. One thread at a time.
     *
     * @param level 0 to 65536
     */
    public void aim(int level, Transition transition) {
        aim(true, level, transition, LookProperty.ALL);
    }

    /**
     * Changes power and level, from the next frame on. One thread at a time.
     *
     * @param level 0 to 65536
     * @param named properties that the command names
     */
    public void aim(boolean on, int level, Transition transition, Set<LookProperty> named) {
        target = target.with(on, level, transition, named);
        idleGate.wakeUp();
    }

    /** Gives what changes already another time, if the command names it. One thread at a time. */
    public void retime(Transition transition, Set<LookProperty> named) {
        aim(target.on(), target.level(), transition, named);
    }

    /** Frame thread: the level at this instant. */
    int at(long nanos) {
        seen = target;
        dimmer.aim(seen, nanos);
        return dimmer.at(nanos);
    }

    /** Frame thread: returns true if the level stays the same until the next request. */
    boolean still(long nanos) {
        return target == seen && dimmer.isOver(nanos);
    }
}
