// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.frame.ShowLimit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Limits of the show: the least of all {@link ShowLimit} services. Any thread. */
final class ShowLimits {

    private static final Logger LOG = LoggerFactory.getLogger(ShowLimits.class);

    private final List<ShowLimit> limits = new CopyOnWriteArrayList<>();
    private final DoubleConsumer frameRate;
    private final DoubleConsumer brightness;
    private volatile double configuredFps;
    private double appliedFps;

    /**
     * @param fps configured frames per second, 1 to 240, which are already in force
     * @param frameRate receives the frame rate when it changes
     * @param brightness receives the greatest brightness of the strips, 0 to 1, each time
     */
    ShowLimits(double fps, DoubleConsumer frameRate, DoubleConsumer brightness) {
        this.frameRate = frameRate;
        this.brightness = brightness;
        configuredFps = fps;
        appliedFps = fps;
    }

    void add(ShowLimit limit) {
        limits.add(limit);
    }

    void remove(ShowLimit limit) {
        limits.remove(limit);
    }

    /** Sets the configured frame rate, which holds as far as no limit is below it. */
    void setFps(double fps) {
        configuredFps = fps;
        apply();
    }

    /** Applies the limits as they are now. */
    synchronized void apply() {
        limits.removeIf(ShowLimits::fails);
        double fps = configuredFps;
        double share = 1;
        for (ShowLimit limit : limits) {
            fps = Math.min(fps, Math.max(1, limit.fps()));
            share = Math.min(share, Math.max(0, limit.brightness()));
        }
        if (fps != appliedFps) {
            appliedFps = fps;
            frameRate.accept(fps);
        }
        brightness.accept(share);
    }

    private static boolean fails(ShowLimit limit) {
        try {
            return Double.isNaN(limit.fps()) || Double.isNaN(limit.brightness());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} fails, and is ignored until its bundle is updated",
                    limit.getClass().getName(),
                    e);
            return true;
        }
    }
}
