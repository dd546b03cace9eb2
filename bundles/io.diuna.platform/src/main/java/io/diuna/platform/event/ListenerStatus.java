// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Status of one event listener.
 *
 * @param name symbolic name of its bundle and its class
 * @param state whether it keeps up
 * @param delivered number of events that it has handled
 * @param missed number of events that were dropped because its queue was full or it was disabled
 * @param failures number of calls that threw
 * @param reason user-facing text if the state is not {@link State#OK}; null otherwise
 */
@ProviderType
public record ListenerStatus(
        String name,
        State state,
        long delivered,
        long missed,
        long failures,
        @Nullable String reason) {

    /** State of a listener. */
    public enum State {
        /** Handles events. */
        OK,
        /** Events were dropped since its queue was last empty. */
        SLOW,
        /** Its current call has lasted for more than 5 s. */
        STUCK,
        /** Threw too often in a row and gets no more events. */
        DISABLED
    }
}
