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
    record Dispatch(Thread thread, long threadId, long begin, List<Receiver> receivers) {

        List<Bundle> bundles() {
            return receivers.stream().map(Receiver::bundle).toList();
        }

        /**
         * Returns true if this bundle came after the delivery had begun, in the place of a receiver that was updated or uninstalled
         * meanwhile: its classes have the names of those that still run.
         */
        boolean isSuccessor(Bundle bundle) {
            return receivers.stream().anyMatch(Receiver::hasGone)
                    && receivers.stream().noneMatch(one -> one.bundle().equals(bundle) && !one.hasGone());
        }
    }

    /**
     * Third party that gets an event.
     *
     * @param modified the time of its last install or update, in ms since 1970
     */
    record Receiver(Bundle bundle, long modified) {

        boolean hasGone() {
            return bundle.getState() == Bundle.UNINSTALLED || bundle.getLastModified() != modified;
        }
    }

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
        List<Receiver> all = receivers.stream()
                .map(bundle -> new Receiver(bundle, bundle.getLastModified()))
                .toList();
        newest.put(thread.getId(), new Dispatch(thread, thread.getId(), clock.getAsLong(), all));
    }

    /** Returns the deliveries that began at least this long ago and are not known to have ended. */
    List<Dispatch> olderThan(long nanos) {
        if (newest.isEmpty()) {
            return List.of();
        }
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
