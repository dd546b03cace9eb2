// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import java.util.function.Supplier;
import jdk.jfr.Event;

/** Commits JFR events, and ignores a recorder that cannot take them. */
public final class JfrEvents {

    private JfrEvents() {}

    /**
     * Commits an event if a recording runs. The recorder weaves calls of JDK internals into event classes. A framework
     * that hides these internals from bundles makes such calls fail; that must not disturb the caller.
     */
    public static void commit(Supplier<? extends Event> event) {
        try {
            event.get().commit();
        } catch (LinkageError e) {
            // No recording, then. The framework property org.osgi.framework.bootdelegation would make it work.
        }
    }
}
