// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.loop.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Strips that must not be written at the same time, and the one thread that writes them, in turn. A strip with a wire for
 * itself has such a bus for itself.
 */
final class Bus {

    /** Nothing is due for longer. */
    static final long FAR = TimeUnit.HOURS.toNanos(1);

    private static final Strip[] NONE = {};

    private final Buses buses;
    private final String name;
    private final Clock clock;
    private final List<Flight> held = new CopyOnWriteArrayList<>();
    private volatile Strip[] strips = NONE;
    private volatile @Nullable BusThread thread;

    Bus(Buses buses, String name, Clock clock) {
        this.buses = buses;
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Any thread: takes a strip in, to which nobody else sees at this moment. */
    synchronized void add(Strip strip) {
        Strip[] more = Arrays.copyOf(strips, strips.length + 1);
        more[strips.length] = strip;
        strips = more;
        strip.setBus(this);
        if (thread == null) {
            startThread();
        } else {
            wake();
        }
    }

    private synchronized void remove(Strip strip) {
        strips = Arrays.stream(strips).filter(one -> one != strip).toArray(Strip[]::new);
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
     * @throws GivenUpException when a driver returned from a call that had been given up
     */
    long step(Flight flight) {
        long calls = flight.turn();
        long next = clock.nanos() + FAR;
        for (Strip strip : strips) {
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
    String holderAgainst(Strip strip) {
        for (int i = 0; i < held.size(); i++) {
            Strip holder = held.get(i).strip();
            if (holder != null && holder != strip) {
                return holder.id();
            }
        }
        BusThread now = thread;
        Strip busy = now != null && now.flight().isOverdue() ? now.flight().strip() : null;
        return busy == null || busy == strip ? null : busy.id();
    }

    /** Whether the present call takes too long and is of this strip. */
    boolean isStuckIn(Strip strip) {
        BusThread now = thread;
        return now != null && now.flight().isOverdue() && now.flight().strip() == strip;
    }

    /** A few times a second, from one thread: looks for a call that takes too long; one without end is given up. */
    synchronized void watch() {
        BusThread now = thread;
        if (now == null) {
            return;
        }
        long lasted = now.flight().look(clock.nanos());
        Strip strip = now.flight().strip();
        if (lasted > 0 && strip != null && lasted > strip.deadline()) {
            now.flight().markOverdue();
            if (lasted > strip.patience() && strip.mayLoseAThread()) {
                giveUp(strip);
            }
        }
    }

    /** Leaves the present call of this strip to itself, if there is one; all else goes on with another thread. */
    synchronized boolean giveUp(Strip strip) {
        BusThread now = thread;
        if (now == null || !now.flight().giveUp(strip)) {
            return false;
        }
        if (now.flight().isWriting()) {
            held.add(now.flight());
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
        return true;
    }

    /** Its thread: lets go of all strips with the next step. */
    void close() {
        for (Strip strip : strips) {
            strip.end();
        }
    }

    /** A call that was given up has returned, and its strip was closed. */
    void released(Flight flight) {
        held.remove(flight);
        wake();
    }
}
