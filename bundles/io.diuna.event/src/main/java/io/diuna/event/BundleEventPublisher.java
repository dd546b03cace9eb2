// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publisher of one bundle, with a rate limit of its own. */
final class BundleEventPublisher implements EventPublisher {

    /** Events a second that one bundle may publish. A show of 1 000 zones that all change at once stays below. */
    static final int EVENTS_PER_SECOND = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(BundleEventPublisher.class);

    private final EventBus bus;
    private final String owner;
    private final LongSupplier clock;
    private final RateLimit limit;
    private long refused;

    /**
     * @param owner symbolic name of the bundle
     * @param clock monotonic clock in nanoseconds
     */
    BundleEventPublisher(EventBus bus, String owner, LongSupplier clock) {
        this.bus = bus;
        this.owner = owner;
        this.clock = clock;
        limit = new RateLimit(EVENTS_PER_SECOND, clock.getAsLong());
    }

    @Override
    public void publish(EventKind kind, String id) {
        if (limit.tryAcquire(clock.getAsLong())) {
            bus.publish(kind, id, owner);
        } else {
            refuse();
        }
    }

    private void refuse() {
        bus.countBlocked();
        long count;
        synchronized (this) {
            count = ++refused;
        }
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "Bundle '{}' publishes more than {} events a second; {} were dropped",
                    owner,
                    EVENTS_PER_SECOND,
                    count);
        }
    }
}
