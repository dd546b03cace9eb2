// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Status of a strip and its counters since it came. Each frame is shown, unchanged or dropped; the newest two may not be
 * decided yet.
 *
 * @param id id of the strip
 * @param driver symbolic name of the driver's bundle; null if there is none
 * @param length number of pixels; 0 until the driver has reported it
 * @param state state
 * @param reason user-facing text of what is wrong; null if nothing is
 * @param shown frames that the driver has sent
 * @param unchanged frames that were not sent because they equal the one before
 * @param dropped frames that came while the strip was busy or failing
 * @param restarts driver instances after the first: after a failure, or after a change of driver or configuration. An
 *     instance counts once its first frame or its failure is known
 * @param serviceId {@code service.id} of the newest driver service whose first frame or failure is known; 0 before that
 * @param configuration properties of that service when the instance was opened or its settings were applied last
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
        long restarts,
        long serviceId,
        Map<String, ?> configuration) {

    /** A status of a strip whose configuration is not known. */
    public StripStatus(
            String id,
            @Nullable String driver,
            int length,
            State state,
            @Nullable String reason,
            long shown,
            long unchanged,
            long dropped,
            long restarts,
            long serviceId) {
        this(id, driver, length, state, reason, shown, unchanged, dropped, restarts, serviceId, Map.of());
    }

    /** State of a strip. */
    public enum State {
        /** Shows frames. */
        OK,
        /** Shows frames, but fails now and then, or some of its settings are invalid. */
        DEGRADED,
        /** Failed several times in a row and waits for the next retry, or waits for its bus. */
        BACKOFF,
        /** Its driver does not return from a call. */
        STUCK,
        /** Has no driver, or cannot work until its configuration or the machine is changed. */
        UNAVAILABLE
    }
}
