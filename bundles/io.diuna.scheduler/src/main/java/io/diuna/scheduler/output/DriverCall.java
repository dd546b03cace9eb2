// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The call into a driver in which the thread of a bus is, if it is in one. Either the call ends in time, or it is given up:
 * exactly one of the two happens, and decides to which thread the strip belongs from then on.
 */
final class DriverCall {

    private static final long GIVEN_UP = -1;

    /** More is not believed to be the driver's: then the whole machine stood still, and whoever looked, too. */
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(500);

    /** Even: in no call. Odd: in one. */
    private final AtomicLong turn = new AtomicLong();

    private volatile @Nullable StripDriverLoop strip;
    private volatile boolean writing;
    private volatile long overdue;
    private long seen;
    private long lasted;
    private long looked;

    /**
     * The bus' thread: enters a call.
     *
     * @param writes whether the call may touch the wire
     */
    void begin(StripDriverLoop of, boolean writes) {
        strip = of;
        writing = writes;
        turn.set(turn.get() + 1);
    }

    /** The bus' thread: returns from the call. False when it was given up: then nothing is left to this thread. */
    boolean end() {
        long now = turn.get();
        return now != GIVEN_UP && turn.compareAndSet(now, now + 1);
    }

    /** Changes with each call that begins or ends. */
    long turn() {
        return turn.get();
    }

    /** Whoever watches: for how long the present call has been seen to last, in nanoseconds; 0 when there is none. */
    long runningNanos(long now) {
        long present = turn.get();
        boolean same = present == seen && (present & 1) != 0;
        lasted = same ? lasted + Math.min(now - looked, LONGEST_LOOK) : 0;
        seen = present;
        looked = now;
        return lasted;
    }

    /** Whoever watches: the call that was looked at takes too long. */
    void markOverdue() {
        overdue = seen;
    }

    /** Any thread: whether the present call takes too long. */
    boolean isOverdue() {
        long present = turn.get();
        return present > 0 && present == overdue;
    }

    /** Whoever watches: gives up the call that was looked at, if it still lasts. */
    boolean giveUpSeen() {
        return (seen & 1) != 0 && seen != GIVEN_UP && turn.compareAndSet(seen, GIVEN_UP);
    }

    /** Gives the present call up, if there is one of this strip. */
    boolean giveUp(StripDriverLoop of) {
        long present = turn.get();
        return (present & 1) != 0 && strip == of && present != GIVEN_UP && turn.compareAndSet(present, GIVEN_UP);
    }

    /** The strip of the present call, or of the last one. */
    @Nullable
    StripDriverLoop strip() {
        return strip;
    }

    /** Whether the present call, or the last one, may touch the wire. */
    boolean isWriting() {
        return writing;
    }
}
