// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import java.util.HashMap;
import java.util.Map;

/** All buses, by name. Any thread may call. */
public final class BusRegistry {

    private final TaskScope tasks;
    private final Clock clock;
    private final Map<String, Bus> buses = new HashMap<>();
    private volatile boolean closed;

    /**
     * @param tasks makes the threads of the buses
     */
    public BusRegistry(TaskScope tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    TaskScope tasks() {
        return tasks;
    }

    Clock clock() {
        return clock;
    }

    /** Puts a strip that is on no bus on the one that it belongs to. */
    synchronized void place(StripDriverLoop strip) {
        buses.values().removeIf(Bus::isIdle); // of strips that are no more
        buses.computeIfAbsent(strip.busName(), name -> new Bus(this, name, clock))
                .add(strip);
    }

    synchronized int count() {
        return buses.size();
    }

    /** No thread takes the place of one that hangs any more. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
