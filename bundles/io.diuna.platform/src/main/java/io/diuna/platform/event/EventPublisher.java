// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Publisher of state changes: a service with one instance for each bundle that uses it, so that a flood is charged to
 * its bundle. Any thread may call except the frame thread; calls never block and never run foreign code.
 */
@ProviderType
public interface EventPublisher {

    /** Publisher that drops everything: null object for code without an event bus. */
    EventPublisher NONE = (kind, id) -> {};

    /** Returns the publisher, or {@link #NONE} while there is no event bus: for dynamic references of components. */
    static EventPublisher orNone(@Nullable EventPublisher publisher) {
        return publisher == null ? NONE : publisher;
    }

    /**
     * Publishes a change. Events beyond the rate limit of the bundle are dropped and counted.
     *
     * @param kind kind of the thing that changed
     * @param id its id; empty for kinds of which there is one thing only
     */
    void publish(EventKind kind, String id);
}
