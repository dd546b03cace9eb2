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

/** Metrics of the frame loop: counters since its start, durations of the last minute. Committed once per second while a recording runs. */
@Name("io.diuna.Frames")
@Label("Frames")
@Category("Diuna")
@Description("Metrics of the frame loop: counters since its start, durations of the last minute")
@Period("1 s")
@StackTrace(false)
public final class FramesEvent extends Event {

    @Label("Frames")
    @Description("Ticks of the frame loop: composed, idle and late ones")
    final long frames;

    @Label("Late ticks")
    @Description("Ticks that were skipped, because they were late by a whole period")
    final long skipped;

    @Label("Lateness p50")
    @Timespan
    final long lateP50;

    @Label("Lateness p99")
    @Timespan
    final long lateP99;

    @Label("Lateness max")
    @Timespan
    final long lateMax;

    @Label("Compose p99")
    @Timespan
    final long composeP99;

    /** All durations are in nanoseconds. */
    public FramesEvent(long frames, long skipped, long lateP50, long lateP99, long lateMax, long composeP99) {
        this.frames = frames;
        this.skipped = skipped;
        this.lateP50 = lateP50;
        this.lateP99 = lateP99;
        this.lateMax = lateMax;
        this.composeP99 = composeP99;
    }
}
