// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.output.StripHost.ShutdownPattern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Mailbox with the driver of one strip. Any thread offers and withdraws drivers; the bus thread takes the newest
 * between two frames. A thread that withdraws a driver can wait until the bus thread has released it.
 */
final class DriverSlot {

    private final Clock clock;
    private volatile @Nullable StripSource offered;
    private @Nullable StripSource taken;
    private volatile long absenceDeadline;
    private volatile @Nullable Runnable onAbsence;
    private volatile boolean blackWanted;

    /**
     * @param clock measures the grace period after a withdrawal
     */
    DriverSlot(Clock clock) {
        this.clock = clock;
    }

    /** Any thread: the driver offered now; null if there is none. */
    @Nullable
    StripSource offered() {
        return offered;
    }

    /** Any thread: replaces the offered driver. Returns false if this one is offered already. */
    synchronized boolean offer(StripSource source) {
        if (source.equals(offered)) {
            return false;
        }
        onAbsence = null;
        offered = source;
        return true;
    }

    /**
     * Any thread: withdraws a driver, if it is the one offered.
     *
     * @param pattern what the strip shows meanwhile
     * @param grace how long the strip waits for another driver
     * @param callback called on the bus thread if none was offered within the grace period
     */
    synchronized void withdraw(StripSource source, ShutdownPattern pattern, Duration grace, Runnable callback) {
        if (source.equals(offered)) {
            absenceDeadline = clock.nanos() + grace.toNanos();
            onAbsence = callback;
            blackWanted = pattern == ShutdownPattern.BLACK;
            offered = null;
        }
    }

    /** Any thread: waits until the bus thread has released a driver. Returns false after the time limit. */
    synchronized boolean awaitRelease(StripSource source, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); source.equals(taken) && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !source.equals(taken);
    }

    /** Bus thread: returns true if the offered driver is another one than this. */
    boolean hasOther(@Nullable StripSource source) {
        return offered != source;
    }

    /** Bus thread: returns true if the driver before was withdrawn for good, so that its LEDs must go dark. */
    boolean isBlackWanted() {
        return blackWanted;
    }

    /**
     * Bus thread: releases the driver before, which is closed by now, and takes the offered one; null if there is none.
     */
    synchronized @Nullable StripSource exchange() {
        taken = offered;
        blackWanted = false;
        notifyAll();
        return taken;
    }

    /** Bus thread: releases the driver for good. */
    synchronized void release() {
        taken = null;
        notifyAll();
    }

    /**
     * Bus thread, while the strip has no driver: runs the callback once the grace period is over. Returns the next
     * deadline.
     */
    long checkAbsence(long now) {
        Runnable callback = onAbsence;
        if (callback == null || now - absenceDeadline < 0) {
            return callback == null ? now + Bus.FAR : absenceDeadline;
        }
        onAbsence = null;
        callback.run();
        return now + Bus.FAR;
    }
}
