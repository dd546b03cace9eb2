// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.StateListener;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBusSupervisionTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ThreadRegistry threads = new ThreadRegistry();
    private final EventBus bus = new EventBus(threads.open("test"), nanos::get, () -> Instant.EPOCH);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        bus.close();
        threads.close();
    }

    @Test
    void supervisionSleepsUntilThereIsAnEventAndFindsTheOneThatHangs() {
        AtomicInteger delivered = new AtomicInteger();
        CountDownLatch hangs = new CountDownLatch(1);
        add("listener", event -> delivered.incrementAndGet());
        Await.until("supervision sleeps without a time limit", EventBusSupervisionTest::isSupervisionAsleep);
        bus.interceptors().set(List.of(new InterceptorChain.Named("stuck", (event, publisher) -> {
            hangs.countDown();
            Await.latch(release);
            return true;
        })));
        publish();
        Await.latch(hangs);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        publish();
        Await.until("the later event is delivered", () -> delivered.get() == 1);
        Await.until("supervision sleeps again", EventBusSupervisionTest::isSupervisionAsleep);
    }

    @Test
    void supervisionDoesNotSleepWhileAListenerIsInACall() {
        CountDownLatch called = new CountDownLatch(1);
        add("hangs", event -> {
            called.countDown();
            Await.latch(release);
        });
        publish();
        Await.latch(called);
        assertThat(bus.isBusy()).isTrue();
        release.countDown();
        Await.until("supervision sleeps", EventBusSupervisionTest::isSupervisionAsleep);
    }

    private static boolean isSupervisionAsleep() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().equals("diuna-event-watch") && thread.getState() == Thread.State.WAITING);
    }

    private void add(String name, StateListener listener) {
        bus.add(name, name, listener, EnumSet.allOf(EventKind.class));
    }

    private void publish() {
        assertThat(bus.publish(EventKind.ZONE, "left", "test")).isTrue();
    }
}
