// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.EntryKind;
import io.diuna.platform.event.EventKind;
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

    /** Kind of the entries of the library. */
    static final EntryKind<Playlist> KIND =
            new EntryKind<>("playlist", EventKind.PLAYLIST, PlaylistLibrary.MOST, Playlist::id, Playlist::label);

    private PlaylistRules() {}

    /**
     * Checks everything but the existence of the scenes.
     *
     * @throws ConfigurationException if a value is invalid
     */
    static void check(Playlist playlist) {
        KIND.check(playlist);
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
