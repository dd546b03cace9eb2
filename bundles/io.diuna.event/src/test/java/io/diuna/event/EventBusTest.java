// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.ListenerStatus.State;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import io.diuna.task.ThrowingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBusTest {

    private static final int EVENTS = 1_000_000;

    /** Events in flight at once: below the capacity of a listener's queue, so that nothing is dropped. */
    private static final int BATCH = ListenerQueue.CAPACITY / 2;

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

    /** Promise E3. */
    @Test
    void aListenerThatThrowsHangsOrIsSlowHarmsNoOther() {
        List<OrderedCounter> good =
                IntStream.range(0, 7).mapToObj(i -> new OrderedCounter()).toList();
        for (int i = 0; i < good.size(); i++) {
            add("good-" + i, good.get(i));
        }
        add("throws", event -> {
            throw new IllegalStateException("no");
        });
        add("hangs", event -> waitForRelease());
        add("slow", event -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)));

        for (int sent = 0; sent < EVENTS; sent += BATCH) {
            for (int i = sent; i < Math.min(EVENTS, sent + BATCH); i++) {
                assertThat(bus.publish(EventKind.ZONE, "left", "test")).isTrue();
            }
            long target = Math.min(EVENTS, sent + BATCH);
            Await.until("the good ones have it", () -> good.stream().allMatch(one -> one.count.get() == target));
        }

        assertThat(good).allMatch(one -> one.inOrder && one.missed.get() == 0);
        Await.until("the one that throws is disabled", () -> state("throws") == State.DISABLED);
        assertThat(state("slow")).isEqualTo(State.SLOW);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
        assertThat(state("hangs")).isEqualTo(State.STUCK);
        assertThat(status("hangs").reason()).contains("does not return");
        assertThat(status("throws").missed()).isPositive();
        assertThat(status("good-0")).isEqualTo(new ListenerStatus("good-0", State.OK, EVENTS, 0, 0, null));
    }

    @Test
    void aListenerLeavesNothingOnItsThread() {
        List<ClassLoader> loaders = new CopyOnWriteArrayList<>();
        List<String> names = new CopyOnWriteArrayList<>();
        add("renames", event -> {
            loaders.add(Thread.currentThread().getContextClassLoader());
            names.add(Thread.currentThread().getName());
            Thread.currentThread().setContextClassLoader(new ClassLoader() {});
            Thread.currentThread().setName("mine");
        });
        publish(3);
        Await.until("all events arrived", () -> names.size() == 3);
        assertThat(names).containsOnly("diuna-event-renames");
        assertThat(Set.copyOf(loaders)).hasSize(1);
    }

    @Test
    void aListenerWhoseExceptionsThrowIsDisabledAsAnyOther() {
        add("throws", event -> {
            throw new ThrowingException();
        });
        publish(ListenerQueue.MAX_FAILURES + 50);
        Await.until("it is disabled", () -> state("throws") == State.DISABLED);
    }

    @Test
    void anInterceptorWhoseExceptionsThrowBlocksTheEventAlone() {
        OrderedCounter good = new OrderedCounter();
        add("good", good);
        AtomicInteger calls = new AtomicInteger();
        bus.interceptors().set(List.of(new InterceptorChain.Named("audit", (event, publisher) -> {
            if (calls.incrementAndGet() == 1) {
                throw new ThrowingException();
            }
            return true;
        })));
        publish(2);
        Await.until("the second event arrives", () -> good.count.get() == 1);
    }

    /** Promise E3: registering a listener anew, as the update of a bundle does, enables it again. */
    @Test
    void aDisabledListenerIsEnabledWhenItIsRegisteredAnew() {
        AtomicInteger calls = new AtomicInteger();
        StateListener failing = event -> {
            calls.incrementAndGet();
            throw new IllegalStateException("no");
        };
        add("throws", failing);
        publish(ListenerQueue.MAX_FAILURES + 50);
        Await.until("it is disabled", () -> state("throws") == State.DISABLED);
        assertThat(calls).hasValue(ListenerQueue.MAX_FAILURES);

        bus.remove("throws");
        add("throws", failing);
        publish(1);
        Await.until("it is called again", () -> calls.get() == ListenerQueue.MAX_FAILURES + 1);
        assertThat(state("throws")).isEqualTo(State.OK);
    }

    @Test
    void aListenerThatMissedEventsHearsHowMany() {
        CountDownLatch first = new CountDownLatch(1);
        AtomicLong missed = new AtomicLong();
        List<Long> revisions = new CopyOnWriteArrayList<>();
        add("late", new StateListener() {
            @Override
            public void stateChanged(StateEvent event) {
                revisions.add(event.revision());
                first.countDown();
                waitForRelease();
            }

            @Override
            public void eventsMissed(long count) {
                missed.addAndGet(count);
            }
        });
        publish(1);
        Await.latch(first);
        publish(ListenerQueue.CAPACITY);
        Await.until("all are dispatched", () -> newestRevision() == ListenerQueue.CAPACITY + 1);
        publish(3);
        Await.until("some are dropped", () -> status("late").missed() == 3);
        release.countDown();
        Await.until("the newest has come", () -> revisions.contains(ListenerQueue.CAPACITY + 4L));

        assertThat(missed).hasValue(3);
        assertThat(revisions).isSorted().hasSize(ListenerQueue.CAPACITY + 1).doesNotContain(2L, 3L, 4L);
        Await.until("it keeps up again", () -> state("late") == State.OK);
    }

    @Test
    void aListenerGetsTheKindsThatItWants() {
        List<EventKind> kinds = new CopyOnWriteArrayList<>();
        bus.add("strips", "strips", event -> kinds.add(event.kind()), Set.of(EventKind.STRIP));
        OrderedCounter all = new OrderedCounter();
        add("all", all);
        for (EventKind kind : EventKind.values()) {
            bus.publish(kind, "x", "test");
        }
        Await.until("all are delivered", () -> all.count.get() == EventKind.values().length && kinds.size() == 1);
        assertThat(kinds).containsExactly(EventKind.STRIP);
    }

    /** Promise E3a. */
    @Test
    void aBlockedEventReachesNobody() {
        List<String> ids = new CopyOnWriteArrayList<>();
        List<String> audit = new CopyOnWriteArrayList<>();
        add("ids", event -> ids.add(event.id()));
        bus.interceptors()
                .set(List.of(
                        new InterceptorChain.Named("audit", (event, publisher) -> {
                            audit.add(publisher + ":" + event.id());
                            return !event.id().equals("secret");
                        }),
                        new InterceptorChain.Named("strict", (event, publisher) -> {
                            if (event.id().equals("bad")) {
                                throw new IllegalStateException("cannot say");
                            }
                            return true;
                        })));
        for (String id : List.of("a", "secret", "bad", "b")) {
            bus.publish(EventKind.ZONE, id, "test");
        }
        Await.until("the last is delivered", () -> ids.contains("b"));

        assertThat(ids).containsExactly("a", "b");
        assertThat(audit).containsExactly("test:a", "test:secret", "test:bad", "test:b");
        assertThat(bus.history()).extracting(StateEvent::revision).containsExactly(1L, 2L);
        assertThat(bus.blocked()).isEqualTo(2);
    }

    @Test
    void anInterceptorThatHangsIsDisabledAndEventsGoOn() {
        OrderedCounter listener = new OrderedCounter();
        CountDownLatch hangs = new CountDownLatch(1);
        add("listener", listener);
        bus.interceptors().set(List.of(new InterceptorChain.Named("stuck", (event, publisher) -> {
            hangs.countDown();
            waitForRelease();
            return true;
        })));
        publish(1);
        Await.latch(hangs);
        publish(5);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        bus.checkTimeouts();
        Await.until("the later events are delivered", () -> listener.count.get() == 5);
        release.countDown();
        publish(1);
        Await.until("and the next one", () -> listener.count.get() == 6);

        assertThat(listener.inOrder).isTrue();
        assertThat(bus.blocked()).isEqualTo(1);
    }

    /** Promise E3a. */
    @Test
    void theHistoryIsBounded() {
        OrderedCounter listener = new OrderedCounter();
        add("listener", listener);
        for (int sent = 0; sent < 100_000; sent += BATCH) {
            publish(BATCH);
            long target = (long) sent + BATCH;
            Await.until("it has come", () -> listener.count.get() == target);
        }
        assertThat(bus.history()).hasSize(EventBus.HISTORY);
        assertThat(new ArrayList<>(bus.history()))
                .extracting(StateEvent::revision)
                .isSorted();
    }

    @Test
    void aFullBusRefusesAndCounts() {
        CountDownLatch hangs = new CountDownLatch(1);
        bus.interceptors().set(List.of(new InterceptorChain.Named("stuck", (event, publisher) -> {
            hangs.countDown();
            waitForRelease();
            return true;
        })));
        publish(1);
        Await.latch(hangs);
        publish(EventBus.CAPACITY);
        assertThat(bus.publish(EventKind.ZONE, "left", "test")).isFalse();
        assertThat(bus.blocked()).isEqualTo(1);
    }

    private void add(String name, StateListener listener) {
        bus.add(name, name, listener, EnumSet.allOf(EventKind.class));
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(bus.publish(EventKind.ZONE, "left", "test")).isTrue();
        }
    }

    /** Reads the history once: it grows meanwhile. */
    private long newestRevision() {
        List<StateEvent> events = bus.history();
        return events.isEmpty() ? 0 : events.get(events.size() - 1).revision();
    }

    private ListenerStatus status(String name) {
        return bus.listeners().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private State state(String name) {
        return status(name).state();
    }

    private void waitForRelease() {
        Await.latch(release);
    }

    /** Listener that counts events and checks that revisions have no gap. */
    private static final class OrderedCounter implements StateListener {

        final AtomicLong count = new AtomicLong();
        final AtomicLong missed = new AtomicLong();
        volatile boolean inOrder = true;
        private long last = -1;

        @Override
        public void stateChanged(StateEvent event) {
            inOrder &= last < 0 || event.revision() == last + 1;
            last = event.revision();
            count.incrementAndGet();
        }

        @Override
        public void eventsMissed(long lost) {
            missed.addAndGet(lost);
        }
    }
}
