// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A thread that draws was left behind, because an animation does not return. */
@Name("io.diuna.LaneAbandoned")
@Label("Lane abandoned")
@Category("Diuna")
@Description("A thread that draws was left behind, because an animation does not return")
@StackTrace(false)
public final class LaneAbandonedEvent extends Event {

    @Label("Lane")
    final String lane;

    @Label("Animation")
    final String animation;

    @Label("Zone")
    final String zone;

    public LaneAbandonedEvent(String lane, String animation, String zone) {
        this.lane = lane;
        this.animation = animation;
        this.zone = zone;
    }
}
