// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus.State;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a strip does. Its thread writes, but for what says otherwise; any thread reads. */
final class StripHealth {

    /** So long after its last failure a strip is well again. */
    private static final long CALM = TimeUnit.SECONDS.toNanos(5);

    /**
     * What is wrong.
     *
     * @param reason in words for people
     */
    record StripFault(State state, String reason) {}

    private volatile @Nullable StripFault present;
    private volatile @Nullable StripFault past;
    private volatile @Nullable String settings;
    private volatile @Nullable String fit;
    private volatile long failed;
    private volatile long restarts;

    /** It failed, or cannot work. */
    void fail(State state, String reason, long now) {
        StripFault trouble = new StripFault(state, reason);
        failed = now;
        past = trouble;
        present = trouble;
    }

    /** It shows frames. Returns whether it did not for longer than a frame or two. */
    boolean recover() {
        StripFault before = present;
        if (before == null) {
            return false;
        }
        present = null;
        return before.state() != State.DEGRADED;
    }

    /** There is another driver: what was wrong with the one before does not matter any more. */
    void forget() {
        present = null;
        past = null;
    }

    /** Whoever reads settings: they cannot be used, and those before still hold; null when all can. */
    void settings(@Nullable String reason) {
        settings = reason;
    }

    /** The strip's thread: settings cannot be on this strip, and those before still hold; null when they can. */
    void fit(@Nullable String reason) {
        fit = reason;
    }

    @Nullable
    String settings() {
        return settings;
    }

    /** So many more instances of its driver have shown how they do, or never will. */
    void restarted(int instances) {
        long before = restarts;
        restarts = before + instances;
    }

    long restarts() {
        return restarts;
    }

    /** What is wrong at this instant; null when nothing is. */
    @Nullable
    StripFault at(long now) {
        StripFault trouble = present;
        if (trouble != null) {
            return trouble;
        }
        String unusable = settings == null ? fit : settings;
        if (unusable != null) {
            return new StripFault(State.DEGRADED, unusable);
        }
        StripFault before = past;
        return before == null || now - failed > CALM
                ? null
                : new StripFault(State.DEGRADED, "Works again, but failed a moment ago: " + before.reason());
    }
}
