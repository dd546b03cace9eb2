// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Interceptor of events before they are delivered: a whiteboard service, for audit and filtering. Interceptors run in
 * the order of their service ranking on the dispatcher thread. One that throws blocks the event at hand; one that does
 * not return within 1 s is disabled until it is registered anew, and named in the log.
 */
@ConsumerType
public interface EventInterceptor {

    /**
     * Decides about one event.
     *
     * @param event the event, with the revision that it gets if it is delivered
     * @param publisher symbolic name of the bundle that published it
     * @return false to block the event: then no listener gets it
     */
    boolean intercept(StateEvent event, String publisher);
}
