// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Watchdog over the frame loop: tells the service manager that Diuna is alive as long as the frame counter advances, which it does
 * while nothing changes, too. Without a scheduler, at a start, restart or stop, it is patient for a limited time. For one thread.
 */
public final class FrameWatchdog {

    /** Limit without a scheduler. A start takes seconds, on the smallest machines with a new bundle cache up to a minute. */
    private static final long ABSENT_NANOS = Duration.ofMinutes(2).toNanos();
    /** Notifications for each time limit of the service manager: one may be late. */
    private static final int PER_LIMIT = 3;

    private final ServiceManager manager;
    private final LongSupplier frames;
    private final LongSupplier clock;
    private long last;
    private long lastSeen;

    /**
     * @param frames number of frames so far; 0 while there is no scheduler
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    public FrameWatchdog(ServiceManager manager, LongSupplier frames, LongSupplier clock) {
        this.manager = manager;
        this.frames = frames;
        this.clock = clock;
        lastSeen = clock.getAsLong();
    }

    /** Checks the counter until the process ends. Returns at once if the service manager has no watchdog. */
    public void run() {
        if (manager.watchdog().isEmpty()) {
            return;
        }
        Duration pause = manager.watchdog().get().dividedBy(PER_LIMIT);
        while (true) {
            check();
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                // by a plugin: nothing here interrupts this thread
            }
        }
    }

    /** Tells that Diuna is alive, if a frame has passed since the last check. */
    void check() {
        long now = clock.getAsLong();
        long number = frames.getAsLong();
        if (number == 0 ? now - lastSeen < ABSENT_NANOS : number != last) {
            manager.alive();
        }
        if (number != 0) {
            lastSeen = now;
        }
        last = number;
    }
}
