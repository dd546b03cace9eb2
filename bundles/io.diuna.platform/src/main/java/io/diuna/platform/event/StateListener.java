// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Listener for state changes: a whiteboard service. Each listener has a bounded queue and a thread of its own, so it may
 * block and harms nobody; when it is too slow, its oldest events are dropped. A listener that throws 100 times in a row
 * is disabled until it is registered anew, for instance by an update of its bundle.
 */
@ConsumerType
public interface StateListener {

    /**
     * Service property: the names of the {@linkplain EventKind kinds} that the listener wants, such as {@code STRIP}; a
     * string or an array of strings. Without it the listener gets all kinds.
     */
    String KINDS = "diuna.event.kinds";

    /** Handles one event. Called in the order of the revisions, from one thread at a time. */
    void stateChanged(StateEvent event);

    /**
     * Handles a loss: the queue was full and events were dropped. The listener reads all state that it shows anew. Called
     * before the next event, on the same thread.
     *
     * @param count number of events that were dropped since the last call
     */
    default void eventsMissed(long count) {}
}
