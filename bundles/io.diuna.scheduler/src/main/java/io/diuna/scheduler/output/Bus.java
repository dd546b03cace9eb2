// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Strips that must not be written at the same time, and the one thread that writes them, in turn. A strip with a wire for
 * itself has such a bus for itself.
 */
final class Bus {

    /** Nothing is due for longer. */
    static final long FAR = TimeUnit.HOURS.toNanos(1);

    private static final StripDriverLoop[] NONE = {};
    private static final DriverCall[] NO_FLIGHTS = {};

    private final BusRegistry buses;
    private final String name;
    private final Clock clock;
    /** Calls that were given up and may still touch the wire. */
    private volatile DriverCall[] held = NO_FLIGHTS;

    private volatile StripDriverLoop[] strips = NONE;
    private volatile @Nullable BusThread thread;

    Bus(BusRegistry buses, String name, Clock clock) {
        this.buses = buses;
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Any thread: takes a strip in, to which nobody else sees at this moment. */
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

    private void startThread() {
        BusThread next = new BusThread(buses.tasks(), this, clock);
        thread = next;
        next.start();
    }

    /** Its thread: whether it is to go on; where there is no strip any more, it ends, and another one begins when there is. */
    synchronized boolean isServedBy(BusThread asking) {
        if (thread == asking && strips.length == 0) {
            thread = null;
        }
        return thread == asking;
    }

    /** Lets its thread look what there is to do. */
    void wake() {
        BusThread now = thread;
        if (now != null) {
            now.wake();
        }
    }

    /**
     * Does what is due now for each of the strips, in turn.
     *
     * @param flight the calls of the thread that steps
     * @return when to come again
     * @throws CallAbandonedException when a driver returned from a call that had been given up
     */
    long step(DriverCall flight) {
        long calls = flight.turn();
        long next = clock.nanos() + FAR;
        for (StripDriverLoop strip : strips) {
            long due = strip.step(flight, this);
            if (strip.isFinished()) {
                remove(strip);
            } else if (!strip.busName().equals(name)) {
                remove(strip);
                buses.place(strip);
            } else if (due - next < 0) {
                next = due;
            }
        }
        return flight.turn() == calls ? next : clock.nanos(); // a driver that waits takes the wake-up that was for us
    }

    /** Whose call that was given up still holds the wire against this strip; null when none does. */
    @Nullable
    String holderAgainst(StripDriverLoop strip) {
        for (DriverCall flight : held) {
            StripDriverLoop holder = flight.strip();
            if (holder != null && holder != strip) {
                return holder.id();
            }
        }
        BusThread now = thread;
        StripDriverLoop busy =
                now != null && now.flight().isOverdue() ? now.flight().strip() : null;
        return busy == null || busy == strip ? null : busy.id();
    }

    /** Whether the present call takes too long and is of this strip. */
    boolean isStuckIn(StripDriverLoop strip) {
        BusThread now = thread;
        return now != null && now.flight().isOverdue() && now.flight().strip() == strip;
    }

    /** A few times a second, from one thread: looks for a call that takes too long; one without end is given up. */
    synchronized void checkTimeouts() {
        BusThread now = thread;
        if (now == null) {
            return;
        }
        DriverCall flight = now.flight();
        long lasted = flight.runningNanos(clock.nanos());
        StripDriverLoop strip = flight.strip();
        if (lasted > 0 && strip != null && lasted > strip.deadline()) {
            flight.markOverdue();
            if (lasted > strip.abandonAfterNanos() && strip.mayLoseAThread() && flight.giveUpSeen()) {
                leave(now, strip); // of the call that was seen: had another begun, it would not have been given up
            }
        }
    }

    /** Leaves the present call of this strip to itself, if there is one; all else goes on with another thread. */
    synchronized boolean giveUp(StripDriverLoop strip) {
        BusThread now = thread;
        if (now == null || !now.flight().giveUp(strip)) {
            return false;
        }
        leave(now, strip);
        return true;
    }

    private void leave(BusThread now, StripDriverLoop strip) {
        if (now.flight().isWriting()) {
            DriverCall[] more = Arrays.copyOf(held, held.length + 1);
            more[held.length] = now.flight();
            held = more;
        }
        now.abandon("The driver of strip '" + strip.id() + "' does not return from a call");
        strip.lost();
        if (strip.isFinished()) {
            remove(strip);
        }
        thread = null;
        if (strips.length > 0 && !buses.isClosed()) {
            startThread();
        }
    }

    /** Its thread: lets go of all strips with the next step. */
    void close() {
        for (StripDriverLoop strip : strips) {
            strip.end();
        }
    }

    /** A call that was given up has returned, and its strip was closed. */
    synchronized void released(DriverCall flight) {
        held = Arrays.stream(held).filter(one -> one != flight).toArray(DriverCall[]::new);
        wake();
    }

    /** Whether nothing is on it, and nothing holds it. */
    synchronized boolean isIdle() {
        return strips.length == 0 && thread == null && held.length == 0;
    }
}
