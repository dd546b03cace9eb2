// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.EntryRules;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.List;

/** Validation of playlists. */
final class PlaylistRules {

    /** Shortest step; WLED has the same. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    static final Duration LONGEST = Duration.ofHours(24);
    static final int MOST_STEPS = 100;
    private static final int MOST_ROUNDS = 10_000;

    private PlaylistRules() {}

    /**
     * Checks everything but the existence of the scenes.
     *
     * @throws ConfigurationException if a value is invalid
     */
    static void check(Playlist playlist) {
        IdRules.check("playlist", playlist.id());
        EntryRules.checkLabel(playlist.label());
        ConfigurationException.checkRange("repeat", playlist.repeat(), 0, MOST_ROUNDS);
        List<PlaylistStep> steps = playlist.steps();
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new ConfigurationException(
                    "steps", "A playlist has 1 to " + MOST_STEPS + " steps, not " + steps.size());
        }
        for (int i = 0; i < steps.size(); i++) {
            checkDuration("steps[" + i + "].durationMs", steps.get(i).duration());
        }
    }

    private static void checkDuration(String field, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(
                    field,
                    "A step lasts " + SHORTEST.toMillis() + " ms to " + LONGEST.toHours() + " h (" + LONGEST.toMillis()
                            + " ms), not " + duration.toMillis() + " ms");
        }
    }
}
