// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.realtime.FrameThreads;
import java.util.HashMap;
import java.util.Map;

/** All buses by name. A bus is made for its first strip, and removed after its last. Any thread may call. */
public final class BusRegistry {

    private final TaskScope tasks;
    private final FrameThreads threads;
    private final Clock clock;
    private final Map<String, Bus> buses = new HashMap<>();
    private volatile boolean closed;

    /**
     * @param tasks makes the bus threads
     * @param threads gets the bus threads
     */
    public BusRegistry(TaskScope tasks, FrameThreads threads, Clock clock) {
        this.tasks = tasks;
        this.threads = threads;
        this.clock = clock;
    }

    TaskScope tasks() {
        return tasks;
    }

    FrameThreads threads() {
        return threads;
    }

    Clock clock() {
        return clock;
    }

    /** Adds a strip that is on no bus to the bus that it belongs to. */
    synchronized void place(StripDriverLoop strip) {
        buses.values().removeIf(Bus::isIdle);
        buses.computeIfAbsent(strip.busName(), name -> new Bus(this, name, clock))
                .add(strip);
    }

    synchronized int count() {
        return buses.size();
    }

    /** From now on, threads that hang are not replaced. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
