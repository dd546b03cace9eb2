// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import org.jspecify.annotations.Nullable;

/**
 * A strip in figures, since it came. Each frame that was made for it is shown, unchanged or dropped; of the newest two that
 * may not be decided yet.
 *
 * @param id the strip's id
 * @param driver the symbolic name of the bundle that drives it; null when there is none
 * @param length how many pixels it has; 0 until it has told
 * @param state how it does
 * @param reason what is wrong, in words for people; null when nothing is
 * @param shown frames that its driver took
 * @param unchanged frames that were not sent, because they equal the one before
 * @param dropped frames that came while it was busy or failing
 * @param restarts how often another instance of a driver was taken after the first: after a failure, or because driver or
 *     configuration changed; counted once its first frame or its failure has told how it does
 */
public record StripStatus(
        String id,
        @Nullable String driver,
        int length,
        State state,
        @Nullable String reason,
        long shown,
        long unchanged,
        long dropped,
        long restarts) {

    /** How a strip does. */
    public enum State {
        /** Shows frames. */
        OK,
        /** Shows frames, but not as it should: it fails now and then, or has settings that cannot be used. */
        DEGRADED,
        /** Failed several times in a row, and waits for its next try; or waits for its bus. */
        BACKOFF,
        /** Its driver does not return from a call. */
        STUCK,
        /** Has no driver, or cannot work until its configuration or the machine is changed. */
        UNAVAILABLE
    }
}
