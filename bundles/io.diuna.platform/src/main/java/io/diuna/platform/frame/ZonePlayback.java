// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.platform.zone.ZoneLayout;
import org.jspecify.annotations.Nullable;

/**
 * Playback of a zone: what it shows now, which may differ from its look.
 *
 * @param layout present layout
 * @param state state of the playback
 * @param reason user-facing text why the zone does not play its look; null if it does
 */
public record ZonePlayback(
        ZoneLayout layout, State state, @Nullable String reason) {

    /** State of the playback. */
    public enum State {
        /** Shows its solid colour, as chosen. */
        STATIC,
        /** Warms up the chosen animation; the look before is seen meanwhile. */
        STARTING,
        /** Plays the chosen animation. */
        PLAYING,
        /** Keeps rendering without its plugin, until a new version comes or the reload timeout is over. */
        RELOADING,
        /** Shows its solid colour: the chosen animation is not installed, or failed and will be tried again. */
        FAILED,
        /** Shows its solid colour: the chosen animation failed too often and is disabled. */
        QUARANTINED
    }
}
