// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A render thread was abandoned, because an animation does not return. */
@Name("io.diuna.LaneAbandoned")
@Label("Render thread abandoned")
@Category("Diuna")
@Description("A render thread was abandoned, because an animation does not return")
@StackTrace(false)
public final class LaneAbandonedEvent extends Event {

    @Label("Render thread")
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
