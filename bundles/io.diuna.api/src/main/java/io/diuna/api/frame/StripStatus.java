// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.frame;

import org.jspecify.annotations.Nullable;

/**
 * A strip in figures, since it came.
 *
 * @param id the strip's id
 * @param length how many pixels it has
 * @param state how it does
 * @param reason what is wrong, in words for people; null when nothing is
 * @param shown frames that its driver took
 * @param dropped frames that came while it was busy or failing
 */
public record StripStatus(
        String id, int length, State state, @Nullable String reason, long shown, long dropped) {

    /** How a strip does. */
    public enum State {
        /** Shows frames. */
        OK,
        /** Shows frames again, but failed a moment ago. */
        DEGRADED,
        /** Failed, and waits for its next try. */
        BACKOFF,
        /** Has been in one call for too long. */
        STUCK,
        /** Cannot work until its configuration or the machine is changed. */
        UNAVAILABLE
    }
}
