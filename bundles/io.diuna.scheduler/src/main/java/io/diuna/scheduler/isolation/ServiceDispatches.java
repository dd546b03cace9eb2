// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;

/**
 * Deliveries of service events to listeners of third parties: the newest of each thread. The framework tells of the beginning
 * of a delivery alone; whether it has ended, the stack of the thread tells. Thread-safe.
 */
public final class ServiceDispatches {

    /**
     * One delivery.
     *
     * @param thread the thread that delivers
     * @param threadId its id
     * @param begin when it began, in nanoseconds
     * @param receivers the third parties that get the event
     */
    record Dispatch(Thread thread, long threadId, long begin, List<Bundle> receivers) {}

    private final LongSupplier clock;

    /** By thread id. */
    private final Map<Long, Dispatch> newest = new ConcurrentHashMap<>();

    /** @param clock returns the time in nanoseconds */
    public ServiceDispatches(LongSupplier clock) {
        this.clock = clock;
    }

    /** Notes the beginning of a delivery; the delivering thread. */
    void begin(List<Bundle> receivers) {
        Thread thread = Thread.currentThread();
        newest.put(thread.getId(), new Dispatch(thread, thread.getId(), clock.getAsLong(), receivers));
    }

    /** Returns the deliveries that began at least this long ago and are not known to have ended. */
    List<Dispatch> olderThan(long nanos) {
        long now = clock.getAsLong();
        return newest.values().stream()
                .filter(dispatch -> now - dispatch.begin() >= nanos)
                .toList();
    }

    /** Forgets a delivery. */
    void end(Dispatch dispatch) {
        newest.remove(dispatch.threadId(), dispatch);
    }
}
