// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.platform.zone.ZoneLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Playback of a zone: what it shows now, which may differ from its look.
 *
 * @param layout present layout
 * @param state state of the playback
 * @param reason user-facing text why the zone does not play its look; null if it does
 * @param waitingFor ids of the signals that parameters or the animation follow and that no source declares, sorted; they rest
 */
public record ZonePlayback(
        ZoneLayout layout, State state, @Nullable String reason, List<String> waitingFor) {

    /** Copies the list. */
    public ZonePlayback {
        waitingFor = List.copyOf(waitingFor);
    }

    /** Creates the playback of a zone that waits for no signal. */
    public ZonePlayback(ZoneLayout layout, State state, @Nullable String reason) {
        this(layout, state, reason, List.of());
    }

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
