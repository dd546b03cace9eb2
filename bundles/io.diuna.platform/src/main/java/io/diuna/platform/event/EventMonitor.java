// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the event bus. Any thread may call. */
@ProviderType
public interface EventMonitor {

    /** Returns the newest events, oldest first; at most 256. */
    List<StateEvent> history();

    /** Returns the listeners in the order in which they came. */
    List<ListenerStatus> listeners();

    /** Returns the number of events that were dropped before delivery: by rate limits, interceptors, or a full bus. */
    long blocked();
}
