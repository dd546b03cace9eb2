// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.scheduler.output.StripHost;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Valid settings of the scheduler. An invalid value is logged and the previous one stays, since a mistake in a
 * configuration must not keep the lights off.
 *
 * @param fps frames per second, 1 to 240
 * @param renderThreads render threads, 1 to 256
 * @param pluginGraceMillis how long a zone keeps its picture after its plugin has gone, in milliseconds, at least 0
 * @param shutdownPattern what strips show after the last frame
 * @param shareProcessor whether the threads of a frame may share a processor while the show is light
 */
record SchedulerConfig(
        int fps,
        int renderThreads,
        long pluginGraceMillis,
        StripHost.ShutdownPattern shutdownPattern,
        boolean shareProcessor) {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerConfig.class);

    private static final int MAX_RENDER_THREADS = 256;

    /** Returns the defaults. */
    static SchedulerConfig initial() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SchedulerConfig(60, Math.max(1, cores - 1), 5_000, StripHost.ShutdownPattern.BLACK, true);
    }

    /** Returns these settings, overridden by the valid values of a configuration. */
    SchedulerConfig with(SchedulerComponent.Config config) {
        int wanted = read(
                "renderThreads",
                "0 to " + MAX_RENDER_THREADS,
                config::renderThreads,
                n -> n >= 0 && n <= MAX_RENDER_THREADS,
                renderThreads);
        return new SchedulerConfig(
                read("fps", "1 to 240", config::fps, n -> n >= 1 && n <= 240, fps),
                wanted == 0 ? initial().renderThreads : wanted,
                read("pluginGraceMillis", "0 or more", config::pluginGraceMillis, n -> n >= 0, pluginGraceMillis),
                read("shutdownPattern", "BLACK or HOLD", config::shutdownPattern, look -> true, shutdownPattern),
                read("shareProcessor", "true or false", config::shareProcessor, share -> true, shareProcessor));
    }

    private static <T> T read(String field, String takes, Supplier<T> value, Predicate<T> fits, T before) {
        String given;
        try {
            T read = value.get();
            if (fits.test(read)) {
                return read;
            }
            given = String.valueOf(read);
        } catch (RuntimeException e) { // the value has the wrong type
            given = String.valueOf(e.getMessage());
        }
        LOG.warn(
                "Configuration {}: {} must be {}, not {}; {} is used until it is corrected",
                SchedulerComponent.PID,
                field,
                takes,
                given,
                before);
        return before;
    }
}
