// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Playlist: scenes that are shown one after the other. Immutable.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label name for people
 * @param steps 1 to 100 steps, in their order
 * @param repeat number of rounds, 1 to 10000; 0 for ever
 * @param shuffle true for a new random order in each round
 * @param endScene id of the scene to show after the last round; null for none
 */
public record Playlist(
        String id,
        String label,
        List<PlaylistStep> steps,
        int repeat,
        boolean shuffle,
        @Nullable String endScene) {

    /** Copies the steps. */
    public Playlist {
        steps = List.copyOf(steps);
    }
}
