// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.StateEvent;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BundleEventPublisherTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ThreadRegistry threads = new ThreadRegistry();
    private final EventBus bus = new EventBus(threads.open("test"), nanos::get, () -> Instant.EPOCH);
    private final BundleEventPublisher noisy = new BundleEventPublisher(bus, "noisy", nanos::get);
    private final BundleEventPublisher quiet = new BundleEventPublisher(bus, "quiet", nanos::get);

    @AfterEach
    void close() {
        bus.close();
        threads.close();
    }

    @Test
    void aFloodIsChargedToItsBundle() {
        List<StateEvent> events = new CopyOnWriteArrayList<>();
        bus.add("listener", "listener", events::add, EnumSet.of(EventKind.LOOK));
        for (int i = 0; i < 2 * BundleEventPublisher.EVENTS_PER_SECOND; i++) {
            noisy.publish(EventKind.ZONE, "left");
        }
        quiet.publish(EventKind.LOOK, "right");

        Await.until("the other bundle's event has come", () -> events.size() == 1);
        assertThat(bus.blocked()).isEqualTo(BundleEventPublisher.EVENTS_PER_SECOND);
    }

    @Test
    void theLimitIsRefilledWithTime() {
        RateLimit limit = new RateLimit(10, 0);
        for (int i = 0; i < 10; i++) {
            assertThat(limit.tryAcquire(0)).isTrue();
        }
        assertThat(limit.tryAcquire(0)).isFalse();
        assertThat(limit.tryAcquire(TimeUnit.MILLISECONDS.toNanos(100))).isTrue();
        assertThat(limit.tryAcquire(TimeUnit.MILLISECONDS.toNanos(100))).isFalse();
        assertThat(limit.tryAcquire(TimeUnit.SECONDS.toNanos(60))).isTrue();
    }
}
