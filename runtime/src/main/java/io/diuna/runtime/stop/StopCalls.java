// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of one step, each on a thread of its own, one after the other. A call that takes longer than a second no longer holds up
 * the next one; at the end of the step all have the time that is left. For one thread.
 */
final class StopCalls {

    private static final long OVERTAKEN_NANOS = Duration.ofSeconds(1).toNanos();

    private final long deadline;
    private final List<Call> pending = new ArrayList<>();

    /**
     * Call that has not returned.
     *
     * @param name what it stops, such as {@code bundle org.example.fire 1.0.0}
     * @param thread its thread
     */
    record Call(String name, Thread thread) {}

    StopCalls(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
    }

    /** Makes a call; returns when it has returned, or after a while.. */
    void call(String name, String threadName, Runnable work) throws InterruptedException {
        long left = deadline - System.nanoTime();
        Thread thread = new Thread(work, threadName);
        thread.setDaemon(true);
        thread.start();
        join(thread, Math.min(left, OVERTAKEN_NANOS));
        if (thread.isAlive()) {
            pending.add(new Call(name, thread));
        }
    }

    /** Waits until all calls have returned, or until the limit. Returns those that have not. */
    List<Call> await() throws InterruptedException {
        for (Call call : pending) {
            join(call.thread(), deadline - System.nanoTime());
        }
        return pending.stream().filter(call -> call.thread().isAlive()).toList();
    }

    private static void join(Thread thread, long nanos) throws InterruptedException {
        thread.join(Math.max(1, Duration.ofNanos(nanos).toMillis()));
    }
}
