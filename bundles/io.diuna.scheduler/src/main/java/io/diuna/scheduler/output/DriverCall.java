// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The driver call that a bus thread is in. It either ends, or is abandoned: one compare-and-set decides which, and with
 * it which thread the strip belongs to from then on.
 */
final class DriverCall {

    private static final long ABANDONED = -1;

    /** The longest time that counts between two observations: if more has passed, the whole machine stood still. */
    private static final long LONGEST_GAP = TimeUnit.MILLISECONDS.toNanos(500);

    /** Even: in no call. Odd: in a call. */
    private final AtomicLong sequence = new AtomicLong();

    private volatile @Nullable StripDriverLoop strip;
    private volatile boolean writing;
    private volatile long overdue;
    private long observed;
    private long lasted;
    private long observedAt;

    /**
     * Bus thread: begins a call.
     *
     * @param writes true if the call may write to the wire
     */
    void begin(StripDriverLoop of, boolean writes) {
        strip = of;
        writing = writes;
        sequence.set(sequence.get() + 1);
    }

    /** Bus thread: ends the call. Returns false if it was abandoned; then this thread owns nothing any more. */
    boolean end() {
        long now = sequence.get();
        return now != ABANDONED && sequence.compareAndSet(now, now + 1);
    }

    /** Any thread: a number that changes when a call begins or ends. */
    long sequence() {
        return sequence.get();
    }

    /**
     * Watch thread: observes the present call. Returns for how long it was observed, in nanoseconds; 0 if there is
     * none.
     */
    long runningNanos(long now) {
        long present = sequence.get();
        boolean same = present == observed && (present & 1) != 0;
        lasted = same ? lasted + Math.min(now - observedAt, LONGEST_GAP) : 0;
        observed = present;
        observedAt = now;
        return lasted;
    }

    /** Watch thread: marks the observed call as overdue. */
    void markOverdue() {
        overdue = observed;
    }

    /** Any thread: returns true if the present call is overdue. */
    boolean isOverdue() {
        long present = sequence.get();
        return present > 0 && present == overdue;
    }

    /** Watch thread: abandons the observed call. Returns false if it has ended. */
    boolean abandonObserved() {
        return (observed & 1) != 0 && observed != ABANDONED && sequence.compareAndSet(observed, ABANDONED);
    }

    /** Any thread: abandons the present call, if it is of this strip. Returns true if it was. */
    boolean abandon(StripDriverLoop of) {
        long present = sequence.get();
        return (present & 1) != 0 && strip == of && present != ABANDONED && sequence.compareAndSet(present, ABANDONED);
    }

    /** Any thread: the strip of the present call, or of the last one. */
    @Nullable
    StripDriverLoop strip() {
        return strip;
    }

    /** Any thread: returns true if the present call, or the last one, may write to the wire. */
    boolean isWriting() {
        return writing;
    }
}
