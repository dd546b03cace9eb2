// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bus: strips that must not be written at the same time, and the one thread that writes them in turn. A strip with a
 * wire of its own is alone on its bus.
 */
final class Bus {

    /** The longest time between two steps, in nanoseconds. */
    static final long FAR = TimeUnit.HOURS.toNanos(1);

    private static final StripDriverLoop[] NO_STRIPS = {};
    private static final DriverCall[] NO_CALLS = {};

    private final BusRegistry buses;
    private final String name;
    private final Clock clock;

    /** Abandoned calls that may still write to the wire. */
    private volatile DriverCall[] abandoned = NO_CALLS;

    private volatile StripDriverLoop[] strips = NO_STRIPS;
    private volatile @Nullable BusThread thread;
    private volatile @Nullable String startFailure;

    Bus(BusRegistry buses, String name, Clock clock) {
        this.buses = buses;
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Any thread: adds a strip that is on no bus. */
    synchronized void add(StripDriverLoop strip) {
        StripDriverLoop[] more = Arrays.copyOf(strips, strips.length + 1);
        more[strips.length] = strip;
        strips = more;
        strip.setBus(this);
        if (thread == null) {
            startThread();
        } else {
            wake();
        }
    }

    private synchronized void remove(StripDriverLoop strip) {
        strips = Arrays.stream(strips).filter(one -> one != strip).toArray(StripDriverLoop[]::new);
    }

    /**
     * Starts a thread for the bus. If the machine is out of threads, the bus has none until the next {@link
     * #checkTimeouts}.
     */
    private void startThread() {
        try {
            BusThread next = new BusThread(buses.tasks(), buses.threads(), this, clock);
            thread = next; // before the start: from its first step on, the thread must be found by those that wake it
            next.start();
            startFailure = null;
        } catch (RuntimeException | OutOfMemoryError e) {
            thread = null;
            startFailure = e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    /** Any thread: why the bus has no thread although it has strips; null if it has one. */
    @Nullable
    String startFailure() {
        return startFailure;
    }

    /** Bus thread: returns true if this thread is to go on. It ends when it was replaced, or there is no strip left. */
    synchronized boolean isServedBy(BusThread asking) {
        if (thread == asking && strips.length == 0) {
            thread = null;
        }
        return thread == asking;
    }

    /** Any thread: has the bus thread step at once. */
    void wake() {
        BusThread now = thread;
        if (now != null) {
            now.wake();
        }
    }

    /**
     * Bus thread: steps each strip in turn.
     *
     * @param call registers the driver calls of this thread
     * @return the next deadline in nanoseconds
     * @throws CallAbandonedException if a driver returned from a call that was abandoned
     */
    long step(DriverCall call) {
        long callsBefore = call.sequence();
        long next = clock.nanos() + FAR;
        for (StripDriverLoop strip : strips) {
            long due = strip.step(call, this);
            if (strip.isFinished()) {
                remove(strip);
            } else if (!strip.busName().equals(name)) {
                remove(strip);
                buses.place(strip);
            } else if (due - next < 0) {
                next = due;
            }
        }
        // A driver that parks may consume the unpark meant for this thread: after a call, step again before parking.
        return call.sequence() == callsBefore ? next : clock.nanos();
    }

    /**
     * Any thread: the id of another strip whose overdue or abandoned call may write to the wire; null if there is none.
     */
    @Nullable
    String holderAgainst(StripDriverLoop strip) {
        for (DriverCall call : abandoned) {
            StripDriverLoop holder = call.strip();
            if (holder != null && holder != strip) {
                return holder.id();
            }
        }
        BusThread now = thread;
        StripDriverLoop busy =
                now != null && now.call().isOverdue() ? now.call().strip() : null;
        return busy == null || busy == strip ? null : busy.id();
    }

    /** Any thread: returns true if the present driver call is overdue and of this strip. */
    boolean isStuckIn(StripDriverLoop strip) {
        BusThread now = thread;
        return now != null && now.call().isOverdue() && now.call().strip() == strip;
    }

    /**
     * Watch thread, a few times a second: marks a driver call that is overdue, and abandons one that lasts far longer.
     * Retries the start of a thread that failed.
     */
    synchronized void checkTimeouts() {
        BusThread now = thread;
        if (now == null) {
            startThreadIfNeeded();
            return;
        }
        DriverCall call = now.call();
        long lasted = call.runningNanos(clock.nanos());
        StripDriverLoop strip = call.strip();
        if (lasted > 0 && strip != null && strip.isOverdueAfter(lasted)) {
            call.markOverdue();
            if (strip.isLostAfter(lasted) && call.abandonObserved()) {
                replaceThread(
                        now,
                        strip); // the strip of the observed call: had another call begun, it would not be abandoned
            }
        }
    }

    /** Any thread: abandons the present driver call, if it is of this strip. Returns true if it was. */
    synchronized boolean abandonCall(StripDriverLoop strip) {
        BusThread now = thread;
        if (now == null || !now.call().abandon(strip)) {
            return false;
        }
        replaceThread(now, strip);
        return true;
    }

    /** Leaves the thread to its abandoned call; another thread serves the strips. */
    private void replaceThread(BusThread stuck, StripDriverLoop strip) {
        if (stuck.call().isWriting()) {
            DriverCall[] more = Arrays.copyOf(abandoned, abandoned.length + 1);
            more[abandoned.length] = stuck.call();
            abandoned = more;
        }
        stuck.abandon("The driver of strip '" + strip.id() + "' does not return from a call");
        strip.callAbandoned();
        if (strip.isFinished()) {
            remove(strip);
        }
        thread = null;
        startThreadIfNeeded();
    }

    private void startThreadIfNeeded() {
        if (strips.length > 0 && !buses.isClosed()) {
            startThread();
        }
    }

    /** Bus thread: ends all strips with the next step. */
    void close() {
        for (StripDriverLoop strip : strips) {
            strip.end();
        }
    }

    /** The abandoned thread: its call has returned, and the driver instance was closed. */
    synchronized void callReturned(DriverCall call) {
        abandoned = Arrays.stream(abandoned).filter(one -> one != call).toArray(DriverCall[]::new);
        wake();
    }

    /** Any thread: returns true if the bus has no strips, no thread and no abandoned call. */
    synchronized boolean isIdle() {
        return strips.length == 0 && thread == null && abandoned.length == 0;
    }
}
