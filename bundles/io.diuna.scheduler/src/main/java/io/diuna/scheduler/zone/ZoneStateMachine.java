// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.frame.ZonePlayback.State;
import org.jspecify.annotations.Nullable;

/**
 * State of one zone with the reason in words for people. Each transition is a method; every transition is allowed from
 * every state. Not thread-safe: guarded by the lock of {@link ZoneManager}.
 */
final class ZoneStateMachine {

    private State state = State.STARTING;
    private @Nullable String reason;

    State state() {
        return state;
    }

    /** Returns why the zone does not show what was requested, or a warning while it does; null when all is well. */
    @Nullable
    String reason() {
        return reason;
    }

    /** The zone shows its static colour, as requested. */
    void toStatic() {
        enter(State.STATIC, null);
    }

    /** A renderer is being created; the zone keeps its picture meanwhile. */
    void toStarting() {
        enter(State.STARTING, null);
    }

    /** A renderer of the requested animation feeds the zone. */
    void toPlaying() {
        enter(State.PLAYING, null);
    }

    /** Replaces the warning about a renderer that is too slow; null when it keeps up. The state stays. */
    void setWarning(@Nullable String warning) {
        reason = warning;
    }

    /** The plugin has gone, and the zone keeps its picture until the grace period ends. */
    void toReloading(String why) {
        enter(State.RELOADING, why);
    }

    /** The zone shows its static colour: the animation is missing, or failed and is retried. */
    void toFailed(String why) {
        enter(State.FAILED, why);
    }

    /** The zone shows its static colour: the animation is in quarantine. */
    void toQuarantined(String why) {
        enter(State.QUARANTINED, why);
    }

    private void enter(State next, @Nullable String why) {
        state = next;
        reason = why;
    }
}
