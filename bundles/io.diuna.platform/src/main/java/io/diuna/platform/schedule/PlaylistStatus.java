// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Status of the playlists: one runs at most.
 *
 * @param playlist id of the playlist that runs; null if none does
 * @param step index of the step that is shown, from 0; 0 if none is
 * @param round number of the round, from 1; 0 if none runs
 * @param remaining time until the next step; zero if none runs
 * @param reason why the last playlist stopped before its end, as a user-facing text; null if one runs, or if it came to its end
 *     or was stopped by a command to stop
 */
public record PlaylistStatus(
        @Nullable String playlist,
        int step,
        int round,
        Duration remaining,
        @Nullable String reason) {}
