// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The frame loop stopped, resumed, or was restarted after a failure. */
@Name("io.diuna.FrameLoop")
@Label("Frame loop changed")
@Category("Diuna")
@Description("The frame loop stopped, resumed, or was restarted after a failure")
@StackTrace(false)
public final class FrameLoopEvent extends Event {

    @Label("Change")
    final String change;

    @Label("Frames")
    final long frames;

    /**
     * @param change {@code STUCK}, {@code RESUMED} or {@code RESTARTED}
     * @param frames ticks until then
     */
    public FrameLoopEvent(String change, long frames) {
        this.change = change;
        this.frames = frames;
    }
}
