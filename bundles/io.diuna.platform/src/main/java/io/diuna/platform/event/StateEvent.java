// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * State change: the kind of the thing that changed, its id, and the revision. An event says that something changed, not
 * how it is now: the receiver reads the present state from the service that owns it. Immutable.
 */
@ProviderType
public final class StateEvent {

    private final long revision;
    private final EventKind kind;
    private final String id;
    private final Instant time;

    /**
     * Creates an event. Only the event bundle and tests do.
     *
     * @param revision counts all events of this run, from 1, without a gap
     * @param kind kind of the thing that changed
     * @param id its id; empty for kinds of which there is one thing only
     * @param time wall-clock time of the change
     */
    public StateEvent(long revision, EventKind kind, String id, Instant time) {
        this.revision = revision;
        this.kind = kind;
        this.id = id;
        this.time = time;
    }

    /** Returns the number of this event, from 1. A listener that sees a gap has missed events. */
    public long revision() {
        return revision;
    }

    /** Returns the kind of the thing that changed. */
    public EventKind kind() {
        return kind;
    }

    /** Returns the id of the thing that changed; empty for kinds of which there is one thing only. */
    public String id() {
        return id;
    }

    /** Returns the wall-clock time of the change. */
    public Instant time() {
        return time;
    }

    @Override
    public String toString() {
        return id.isEmpty() ? kind.id() + " #" + revision : kind.id() + " '" + id + "' #" + revision;
    }
}
