// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.platform.zone.ZoneLayout;
import org.jspecify.annotations.Nullable;

/**
 * What a zone shows at this moment, which may be less than it should.
 *
 * @param layout where it is
 * @param state what it is doing
 * @param reason why it does not play what was chosen, in words for people; null when it does
 */
public record ZonePlayback(
        ZoneLayout layout, State state, @Nullable String reason) {

    /** What a zone is doing. */
    public enum State {
        /** Shows its static colour, as chosen. */
        STATIC,
        /** Warms up the chosen animation and shows the look before it meanwhile. */
        STARTING,
        /** Plays the chosen animation. */
        PLAYING,
        /** Plays on although the plugin is gone, in the hope of a successor. */
        RELOADING,
        /** Shows its static colour, because the chosen animation is not there or failed and will be tried again. */
        FAILED,
        /** Shows its static colour, because the chosen animation failed too often. */
        QUARANTINED
    }
}
