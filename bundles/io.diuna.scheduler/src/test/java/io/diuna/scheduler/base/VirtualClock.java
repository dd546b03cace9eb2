// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Clock that a test moves. Threads that park until a later instant wait for the test. */
public final class VirtualClock implements Clock {

    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();
    private volatile long now;

    public VirtualClock(long start) {
        now = start;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void parkUntil(long deadline) {
        waiting.put(Thread.currentThread(), deadline);
        if (now - deadline < 0) {
            LockSupport.park(this);
        }
        waiting.remove(Thread.currentThread());
    }

    /** Moves the clock to this instant. Threads whose deadline is later go on waiting: a test may look at what they wait for. */
    public void moveTo(long instant) {
        now = instant;
        waiting.forEach((thread, deadline) -> {
            if (instant - deadline >= 0) {
                LockSupport.unpark(thread);
            }
        });
    }

    /** Returns true if the thread parks until an instant that has come, so that it is about to run. */
    public boolean isDue(Thread thread) {
        Long deadline = waiting.get(thread);
        return deadline != null && now - deadline >= 0;
    }

    /** Moves the clock by so many nanoseconds. */
    public void pass(long nanos) {
        moveTo(now + nanos);
    }
}
