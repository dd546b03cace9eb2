// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.render.ZoneRenderer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether a performance keeps up with the frames; judged once a second. */
final class SlownessDetector {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** One late frame in so many is still nobody's worry: the machine may have other things to do. */
    private static final int TOLERANCE = 4;

    private @Nullable ZoneRenderer judged;
    private long since;
    private long before;
    private @Nullable String verdict;

    /** What is wrong with its pace, in words for people, or null. */
    @Nullable
    String verdict(AnimationEntry entry, ZoneRenderer performance, long periodNanos, long now) {
        if (performance != judged) {
            judged = performance;
            verdict = null;
            begin(performance, now);
        } else if (now - since >= WINDOW_NANOS) {
            long frames = (now - since) / periodNanos;
            long late = Math.min(frames, performance.overruns() - before);
            verdict = late * TOLERANCE > frames
                    ? "Animation '" + entry.id() + "' of plugin " + entry.plugin() + " is too slow: of the last "
                            + frames + " frames " + late + " found it still drawing, and its last picture was held"
                    : null;
            begin(performance, now);
        }
        return verdict;
    }

    /** Lets go of the performance that was judged last, so that its plugin can be unloaded. */
    void forget() {
        judged = null;
        verdict = null;
    }

    private void begin(ZoneRenderer performance, long now) {
        since = now;
        before = performance.overruns();
    }
}
