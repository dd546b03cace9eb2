// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.render.ZoneRenderer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detector of a renderer that misses more than a quarter of its frames, in windows of 1 s. Not thread-safe. */
final class SlownessDetector {

    private static final Logger LOG = LoggerFactory.getLogger(SlownessDetector.class);
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** One late frame in this many is tolerated: the machine may be busy with other work. */
    private static final int TOLERANCE = 4;

    private @Nullable ZoneRenderer renderer;
    private long windowStart;
    private long overrunsBefore;
    private @Nullable String warning;

    /** True once the slowness of this renderer was logged: it may come and go each second. */
    private boolean logged;

    /** Returns the user-facing warning about the renderer's last full window; null if it keeps up. */
    @Nullable
    String check(RunningAnimation running, long periodNanos, long now) {
        if (running.renderer() != renderer) {
            renderer = running.renderer();
            warning = null;
            logged = false;
            startWindow(renderer, now);
        } else if (now - windowStart >= WINDOW_NANOS) {
            long frames = (now - windowStart) / periodNanos;
            long late = Math.min(frames, renderer.overruns() - overrunsBefore);
            AnimationEntry entry = running.entry();
            warning = late * TOLERANCE > frames ? text(entry, renderer.cost(), periodNanos, late, frames) : null;
            if (warning != null && !logged) {
                logged = true;
                String line = warning;
                entry.plugin()
                        .logFields()
                        .zone(renderer.zone())
                        .animation(entry.id())
                        .log(() -> LOG.warn("{}", line));
            }
            startWindow(renderer, now);
        }
        return warning;
    }

    static String text(AnimationEntry entry, long costNanos, long periodNanos, long late, long frames) {
        return "Animation '" + entry.id() + "' of plugin " + entry.plugin() + " is too slow: "
                + TimeUnit.NANOSECONDS.toMillis(costNanos) + " ms a frame, budget "
                + TimeUnit.NANOSECONDS.toMillis(periodNanos) + " ms. It was late for " + late + " of the last " + frames
                + " frames, in which its previous picture was shown; choose another animation, or a lower frame rate";
    }

    /** Drops the reference to the renderer, so that its plugin can be unloaded. */
    void forget() {
        renderer = null;
        warning = null;
    }

    private void startWindow(ZoneRenderer of, long now) {
        windowStart = now;
        overrunsBefore = of.overruns();
    }
}
