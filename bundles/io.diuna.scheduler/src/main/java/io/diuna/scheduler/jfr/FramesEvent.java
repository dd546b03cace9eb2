// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** The frame loop in figures since its start, told once a second while somebody records. */
@Name("io.diuna.Frames")
@Label("Frames")
@Category("Diuna")
@Description("The frame loop in figures since its start")
@Period("1 s")
@StackTrace(false)
public final class FramesEvent extends Event {

    @Label("Frames")
    @Description("Ticks of the frame loop, run and skipped")
    final long frames;

    @Label("Skipped")
    @Description("Ticks that were over before the loop came to run")
    final long skipped;

    @Label("Late p50")
    @Timespan
    final long lateP50;

    @Label("Late p99")
    @Timespan
    final long lateP99;

    @Label("Late max")
    @Timespan
    final long lateMax;

    @Label("Compose p99")
    @Timespan
    final long composeP99;

    /** All durations are nanoseconds. */
    public FramesEvent(long frames, long skipped, long lateP50, long lateP99, long lateMax, long composeP99) {
        this.frames = frames;
        this.skipped = skipped;
        this.lateP50 = lateP50;
        this.lateP99 = lateP99;
        this.lateMax = lateMax;
        this.composeP99 = composeP99;
    }
}
