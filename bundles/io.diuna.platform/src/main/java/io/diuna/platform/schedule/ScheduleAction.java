// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import io.diuna.platform.frame.Transition;
import org.jspecify.annotations.Nullable;

/** Action of a schedule. Immutable. */
public sealed interface ScheduleAction {

    /**
     * Shows a scene.
     *
     * @param scene id of the scene
     */
    record RecallScene(String scene, Transition transition) implements ScheduleAction {}

    /**
     * Starts a playlist.
     *
     * @param playlist id of the playlist
     */
    record StartPlaylist(String playlist) implements ScheduleAction {}

    /** Stops the playlist that runs. */
    record StopPlaylist() implements ScheduleAction {}

    /**
     * Changes the master.
     *
     * @param on the switch; null to leave it
     * @param brightness percent, 0 to 100; null to leave it
     */
    record ChangeMaster(@Nullable Boolean on, @Nullable Double brightness, Transition transition)
            implements ScheduleAction {}

    /** Starts a night light. */
    record StartNightLight(NightLightPlan plan) implements ScheduleAction {}
}
