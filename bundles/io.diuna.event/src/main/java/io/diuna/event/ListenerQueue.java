// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.ListenerStatus;
import io.diuna.platform.event.ListenerStatus.State;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.log.ForeignException;
import io.diuna.platform.task.ThreadBaseline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bounded queue of one listener, and the thread that empties it into the listener. */
final class ListenerQueue implements AutoCloseable {

    /** Number of events that wait for one listener; the oldest is dropped when one more comes. */
    static final int CAPACITY = 1_024;

    /** A listener that throws so often in a row is disabled. */
    static final int MAX_FAILURES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long IDLE = 0;

    private final String name;
    private final StateListener listener;
    private final Set<EventKind> kinds;
    private final LongSupplier clock;
    private final Task task;
    private final ThreadBaseline baseline;
    private final Deque<StateEvent> events = new ArrayDeque<>();
    private long missed;
    private long missedUnreported;
    private long delivered;
    private long failures;
    private int failuresInARow;
    private boolean stuckLogged;
    private long callStart = IDLE;
    private volatile boolean disabled;
    private volatile boolean slow;

    /**
     * Creates a queue and starts its thread.
     *
     * @param name symbolic name of the listener's bundle and its class
     * @param kinds kinds that the listener wants
     * @param clock monotonic clock in nanoseconds
     */
    ListenerQueue(String name, StateListener listener, Set<EventKind> kinds, LongSupplier clock, TaskScope tasks) {
        this.name = name;
        this.listener = listener;
        this.kinds = Set.copyOf(kinds);
        this.clock = clock;
        task = tasks.loop(
                TaskCategory.EVENT, "diuna-event-" + name, "Delivers state changes to " + name, this::deliverAll);
        baseline = ThreadBaseline.of(task.thread());
        task.start();
    }

    /** Adds an event; drops the oldest one if the queue is full. Any thread; never blocks. */
    void offer(StateEvent event) {
        if (!kinds.contains(event.kind())) {
            return;
        }
        synchronized (this) {
            if (disabled) {
                missed++;
                return;
            }
            if (events.size() == CAPACITY) {
                events.removeFirst();
                missed++;
                missedUnreported++;
                slow = true;
            }
            events.addLast(event);
        }
        LockSupport.unpark(task.thread());
    }

    private void deliverAll() {
        while (!task.isCancelled()) {
            long lost = takeMissed();
            StateEvent next = lost > 0 ? null : poll();
            if (lost > 0) {
                call(() -> listener.eventsMissed(lost));
            } else if (next != null) {
                call(() -> listener.stateChanged(next));
            } else {
                LockSupport.park(this);
            }
            baseline.restore(); // an interrupt flag that the listener left behind would turn waiting into spinning
        }
    }

    private synchronized long takeMissed() {
        long lost = missedUnreported;
        missedUnreported = 0;
        if (lost > 0) {
            begin();
        }
        return lost;
    }

    private synchronized @Nullable StateEvent poll() {
        StateEvent next = events.pollFirst();
        if (next == null) {
            slow = false;
        } else {
            begin();
        }
        return next;
    }

    private void call(Runnable handler) {
        Throwable failure = null;
        try {
            handler.run();
        } catch (Throwable e) { // foreign code: whatever it throws is its own failure
            failure = ForeignException.of(e);
        }
        end(failure);
    }

    /** Begins a call together with the removal of what it delivers, so that the queue never looks idle between the two. */
    private synchronized void begin() {
        callStart = Math.max(1, clock.getAsLong());
    }

    private void end(@Nullable Throwable failure) {
        int inARow;
        synchronized (this) {
            callStart = IDLE;
            stuckLogged = false;
            delivered++;
            failuresInARow = failure == null ? 0 : failuresInARow + 1;
            inARow = failuresInARow;
            if (failure != null) {
                failures++;
            }
            if (inARow == MAX_FAILURES) {
                disabled = true;
                missed += events.size();
                events.clear();
            }
        }
        if (failure != null && (Integer.bitCount(inARow) == 1 || inARow == MAX_FAILURES)) {
            LOG.warn("Event listener {} failed ({} in a row){}", name, inARow, consequence(inARow), failure);
        }
    }

    private static String consequence(int inARow) {
        return inARow == MAX_FAILURES ? "; it gets no more events until it is registered anew: update its bundle" : "";
    }

    /** Logs a call that lasts too long, once. Called by supervision, a few times a second. */
    void checkTimeout() {
        boolean log;
        synchronized (this) {
            log = isStuck() && !stuckLogged;
            stuckLogged |= log;
        }
        if (log) {
            LOG.warn("Event listener {} does not return from a call; its events are dropped. Update its bundle", name);
        }
    }

    /** Returns true while an event waits, or is in a call of the listener. */
    synchronized boolean isBusy() {
        return callStart != IDLE || !events.isEmpty();
    }

    private synchronized boolean isStuck() {
        return callStart != IDLE && clock.getAsLong() - callStart > STUCK_NANOS;
    }

    synchronized ListenerStatus status() {
        if (disabled) {
            return status(State.DISABLED, "It failed " + MAX_FAILURES + " times in a row; update its bundle");
        }
        if (isStuck()) {
            return status(State.STUCK, "It does not return from a call; update its bundle");
        }
        return slow ? status(State.SLOW, "It is too slow: events were dropped") : status(State.OK, null);
    }

    private ListenerStatus status(State state, @Nullable String reason) {
        return new ListenerStatus(name, state, delivered, missed, failures, reason);
    }

    /** Ends the thread; a call that does not return leaves its thread behind, as an abandoned task. */
    @Override
    public void close() {
        if (isStuck()) {
            task.abandon("Event listener " + name + " does not return from a call");
        } else {
            task.interrupt();
        }
        LockSupport.unpark(task.thread());
    }
}
