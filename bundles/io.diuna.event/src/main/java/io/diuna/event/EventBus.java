// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.task.ThreadBaseline;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Event bus: publishers put changes into one bounded queue, the dispatcher thread gives them a revision, asks the
 * interceptors, and hands them to the bounded queue of each listener. Publishing never blocks and runs no foreign code.
 */
final class EventBus implements EventMonitor, AutoCloseable {

    /** Number of changes that wait for the dispatcher; one more is dropped. */
    static final int CAPACITY = 4_096;

    static final int HISTORY = 256;

    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Change that waits for the dispatcher. */
    private record Change(EventKind kind, String id, String publisher) {}

    private final TaskScope tasks;
    private final LongSupplier clock;
    private final InstantSource wall;
    private final InterceptorChain interceptors;
    private final EventHistory history = new EventHistory(HISTORY);
    private final AtomicLong blocked = new AtomicLong();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Map<Object, ListenerQueue> listeners = new LinkedHashMap<>();
    private final Task supervisor;
    private volatile Dispatcher dispatcher;
    private volatile ListenerQueue[] targets = {};

    /** True while supervision sleeps, or is about to, until the next change is published. */
    private volatile boolean calm;

    private volatile long revision;

    /**
     * Creates a bus and starts its threads.
     *
     * @param tasks creates the threads of dispatcher, supervision and listeners
     * @param clock monotonic clock in nanoseconds
     * @param wall wall clock, for the time of events
     */
    EventBus(TaskScope tasks, LongSupplier clock, InstantSource wall) {
        this.tasks = tasks;
        this.clock = clock;
        this.wall = wall;
        interceptors = new InterceptorChain(clock);
        dispatcher = new Dispatcher();
        dispatcher.task.start();
        supervisor = tasks.loop(
                TaskCategory.EVENT, "diuna-event-watch", "Supervises event listeners", this::superviseUntilClosed);
        supervisor.start();
    }

    InterceptorChain interceptors() {
        return interceptors;
    }

    /** Publishes a change for one bundle. Returns false if the bus is full. Any thread; never blocks. */
    boolean publish(EventKind kind, String id, String publisher) {
        synchronized (changes) {
            if (changes.size() == CAPACITY) {
                blocked.incrementAndGet();
                return false;
            }
            changes.addLast(new Change(kind, id, publisher));
        }
        LockSupport.unpark(dispatcher.task.thread());
        if (calm) {
            LockSupport.unpark(supervisor.thread());
        }
        return true;
    }

    /** Counts an event that a rate limit refused. */
    void countBlocked() {
        blocked.incrementAndGet();
    }

    /**
     * Adds a listener and starts its thread.
     *
     * @param key identity of the listener, for {@link #remove}
     * @param name symbolic name of its bundle and its class
     */
    void add(Object key, String name, StateListener listener, Set<EventKind> kinds) {
        synchronized (listeners) {
            listeners.put(key, new ListenerQueue(name, listener, kinds, clock, tasks));
            targets = listeners.values().toArray(ListenerQueue[]::new);
        }
    }

    /** Removes a listener; its thread ends when its present call returns. */
    void remove(Object key) {
        ListenerQueue gone;
        synchronized (listeners) {
            gone = listeners.remove(key);
            targets = listeners.values().toArray(ListenerQueue[]::new);
        }
        if (gone != null) {
            gone.close();
        }
    }

    /** Loop of one dispatcher thread. It ends when another dispatcher has replaced it. */
    private final class Dispatcher {

        private final Task task = tasks.loop(TaskCategory.EVENT, "diuna-event", "Dispatches state changes", this::run);
        private final ThreadBaseline baseline = ThreadBaseline.of(task.thread());

        /** True while it dispatches a change; guarded by {@link EventBus#changes}. */
        private boolean busy;

        private void run() {
            while (isCurrent() && !task.isCancelled()) {
                Change next = poll();
                if (next == null) {
                    LockSupport.park(this);
                } else {
                    dispatch(next);
                }
                baseline.restore(); // an interceptor's interrupt flag would turn the wait into a spin
            }
        }

        private @Nullable Change poll() {
            synchronized (changes) {
                Change next = changes.pollFirst();
                busy = next != null;
                return next;
            }
        }

        private boolean isCurrent() {
            return dispatcher == this;
        }

        private void dispatch(Change change) {
            StateEvent event = new StateEvent(revision + 1, change.kind(), change.id(), wall.instant());
            boolean allowed = interceptors.allows(event, change.publisher());
            synchronized (EventBus.this) {
                if (!isCurrent()) {
                    return; // replaced while an interceptor was stuck: this event is lost, later ones went on
                }
                if (!allowed) {
                    blocked.incrementAndGet();
                    return;
                }
                revision = event.revision();
            }
            history.add(event);
            for (ListenerQueue target : targets) {
                target.offer(event);
            }
        }
    }

    private void superviseUntilClosed() {
        while (!supervisor.isCancelled()) {
            checkTimeouts();
            calm = true; // before the look, so that a change that comes after it ends the wait
            if (isBusy()) {
                calm = false;
                LockSupport.parkNanos(this, CHECK_NANOS);
            } else {
                LockSupport.park(this);
            }
            Thread.interrupted();
        }
    }

    /** Returns true while a change waits for the dispatcher, an interceptor or a listener, or is in one of them. */
    boolean isBusy() {
        synchronized (changes) {
            if (dispatcher.busy || !changes.isEmpty()) {
                return true;
            }
        }
        return Arrays.stream(targets).anyMatch(ListenerQueue::isBusy);
    }

    /** Replaces a dispatcher whose interceptor is stuck, and logs listeners that are. */
    void checkTimeouts() {
        replaceStuckDispatcher();
        for (ListenerQueue target : targets) {
            target.checkTimeout();
        }
    }

    /** Disables the interceptor and replaces the dispatcher in one step, so that two dispatchers never deliver. */
    private synchronized void replaceStuckDispatcher() {
        String stuck = interceptors.disableStuck();
        if (stuck != null) {
            dispatcher.task.abandon("Event interceptor " + stuck + " does not return from a call");
            dispatcher = new Dispatcher();
            dispatcher.task.start();
            blocked.incrementAndGet();
        }
    }

    @Override
    public List<StateEvent> history() {
        return history.events();
    }

    @Override
    public List<ListenerStatus> listeners() {
        synchronized (listeners) {
            return listeners.values().stream().map(ListenerQueue::status).toList();
        }
    }

    @Override
    public long blocked() {
        return blocked.get();
    }

    /** Ends all threads. */
    @Override
    public void close() {
        synchronized (listeners) {
            listeners.values().forEach(ListenerQueue::close);
            listeners.clear();
            targets = new ListenerQueue[0];
        }
        tasks.close();
    }
}
