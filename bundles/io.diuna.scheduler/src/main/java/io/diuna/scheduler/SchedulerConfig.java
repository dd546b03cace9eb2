// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.scheduler.output.StripHost;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scheduler is to do, as far as that can be: for a value that cannot be, the one before holds, and the log says so.
 * A slip in a configuration must not keep the light from coming on.
 *
 * @param fps frames a second, 1 to 240
 * @param renderThreads threads that draw, at least 1
 * @param pluginGraceMillis how long a zone plays on without its plugin
 * @param shutdownPattern what strips show at the end
 */
record SchedulerConfig(int fps, int renderThreads, long pluginGraceMillis, StripHost.ShutdownPattern shutdownPattern) {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerConfig.class);

    private static final int MOST_LANES = 256;

    /** What holds while nothing else is set. */
    static SchedulerConfig initial() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SchedulerConfig(60, Math.max(1, cores - 1), 5_000, StripHost.ShutdownPattern.BLACK);
    }

    /** The same with what a configuration sets. */
    SchedulerConfig with(SchedulerComponent.Config config) {
        int wanted = read(
                "renderThreads",
                "0 to " + MOST_LANES,
                config::renderThreads,
                n -> n >= 0 && n <= MOST_LANES,
                renderThreads);
        return new SchedulerConfig(
                read("fps", "1 to 240", config::fps, n -> n >= 1 && n <= 240, fps),
                wanted == 0 ? initial().renderThreads : wanted,
                read("pluginGraceMillis", "0 or more", config::pluginGraceMillis, n -> n >= 0, pluginGraceMillis),
                read("shutdownPattern", "BLACK or HOLD", config::shutdownPattern, look -> true, shutdownPattern));
    }

    private static <T> T read(String field, String takes, Supplier<T> value, Predicate<T> fits, T before) {
        String given;
        try {
            T read = value.get();
            if (fits.test(read)) {
                return read;
            }
            given = String.valueOf(read);
        } catch (RuntimeException e) { // it has another type
            given = String.valueOf(e.getMessage());
        }
        LOG.warn(
                "Configuration {}: {} takes {}, not what is set ({}); {} holds until it is put right",
                SchedulerComponent.PID,
                field,
                takes,
                given,
                before);
        return before;
    }
}
