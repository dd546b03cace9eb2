// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import java.util.function.Supplier;
import jdk.jfr.Event;

/** Hands events to the flight recorder, and does no harm where it cannot take them. */
public final class JfrEvents {

    private JfrEvents() {}

    /**
     * Has an event recorded, if somebody records. The recorder weaves calls of its own insides into event classes; a
     * framework that hides those from bundles lets them fail, which the show must not feel.
     */
    public static void commit(Supplier<? extends Event> event) {
        try {
            event.get().commit();
        } catch (LinkageError e) {
            // Nothing is recorded then; the framework property org.osgi.framework.bootdelegation would help.
        }
    }
}
