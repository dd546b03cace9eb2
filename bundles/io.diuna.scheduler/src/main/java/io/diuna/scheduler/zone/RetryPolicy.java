// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.DiunaException;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.StuckException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often an animation failed on one zone, and when it may try again: after 1 s, doubling; five times in all. */
final class RetryPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    private static final int LIMIT = 5;
    private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(60);

    private int count;
    private long last;
    private long next;
    private boolean fatal;
    private @Nullable PluginId failed;

    /** Notes a failure and returns it in words for people. */
    String note(AnimationEntry entry, @Nullable Throwable failure, long now) {
        if (count > 0 && now - last > CALM_NANOS) {
            count = 0;
        }
        count++;
        failed = entry.plugin();
        last = now;
        next = now + TimeUnit.SECONDS.toNanos(1L << (count - 1));
        Throwable cause = Objects.requireNonNullElseGet(failure, IllegalStateException::new);
        fatal = cause instanceof StuckException;
        String what = cause instanceof DiunaException ? String.valueOf(cause.getMessage()) : cause.toString();
        String words = "Animation '" + entry.id() + "' of plugin " + entry.plugin() + " failed: " + what;
        LOG.warn("{} (failure {} of {})", words, count, LIMIT, cause);
        return words;
    }

    /** What is to play next; another state of the plugin's code does not pay for the one before. */
    void judge(PluginId plugin) {
        if (!plugin.equals(failed)) {
            forget();
        }
    }

    boolean tooMany() {
        return fatal || count >= LIMIT;
    }

    boolean none() {
        return count == 0;
    }

    boolean mayTry(long now) {
        return count == 0 || now - next >= 0;
    }

    void forget() {
        count = 0;
        fatal = false;
    }
}
