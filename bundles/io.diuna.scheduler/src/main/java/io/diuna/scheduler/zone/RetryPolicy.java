// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.DiunaException;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.PluginStack;
import io.diuna.scheduler.base.StuckException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retry policy of one zone: a failed animation is retried after 1 s, 2 s, 4 s and 8 s, and given up at the fifth failure;
 * one that hung is given up at once. 60 s without a failure start the count anew. Not thread-safe.
 */
final class RetryPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    private static final int LIMIT = 5;
    private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final String zone;
    private int failures;
    private long lastFailure;
    private long nextTry;
    private boolean stuck;
    private @Nullable PluginId plugin;

    /** @param zone id of the zone */
    RetryPolicy(String zone) {
        this.zone = zone;
    }

    /** Counts and logs a failure. Returns it in words for people. */
    String recordFailure(AnimationEntry entry, @Nullable Throwable failure, long now) {
        if (failures > 0 && now - lastFailure > CALM_NANOS) {
            failures = 0;
        }
        failures++;
        plugin = entry.plugin();
        lastFailure = now;
        nextTry = now + TimeUnit.SECONDS.toNanos(1L << (failures - 1));
        Throwable cause = Objects.requireNonNullElseGet(failure, IllegalStateException::new);
        stuck = cause instanceof StuckException;
        String what = cause instanceof DiunaException ? String.valueOf(cause.getMessage()) : cause.toString();
        String reason = PluginStack.withPlace(
                "Animation '" + entry.id() + "' of plugin " + entry.plugin() + " failed: " + what, cause);
        entry.plugin()
                .logFields()
                .zone(zone)
                .animation(entry.id())
                .log(() -> LOG.warn("{} (failure {} of {}){}", reason, failures, LIMIT, PluginStack.lines(cause)));
        return reason;
    }

    /** Resets the failure count if the plugin is another one, or was updated, since the last failure. */
    void resetIfUpdated(PluginId next) {
        if (!next.equals(plugin)) {
            reset();
        }
    }

    void reset() {
        failures = 0;
        stuck = false;
    }

    /** Returns true if the animation must not be retried. */
    boolean isExhausted() {
        return stuck || failures >= LIMIT;
    }

    /** Returns true if no failure counts. */
    boolean isClear() {
        return failures == 0;
    }

    /** Returns true if the back-off time after the last failure is over. */
    boolean isDue(long now) {
        return failures == 0 || now - nextTry >= 0;
    }
}
