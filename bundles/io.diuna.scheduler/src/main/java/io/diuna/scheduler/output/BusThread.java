// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.realtime.RealTime;
import java.util.concurrent.locks.LockSupport;

/** Steps a bus on a thread of its own, as long as the bus wants this thread. */
final class BusThread {

    /** Before everything but the frame thread: what is late here was drawn in time, and is seen late. */
    private static final int NICE = -15;

    private final Bus bus;
    private final Clock clock;
    private final DriverCall flight = new DriverCall();
    private final Task task;

    BusThread(TaskScope tasks, Bus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
        task = tasks.loop(
                TaskCategory.HARDWARE,
                "diuna-strip-" + bus.name(),
                "Hands frames to the drivers of the strips on '" + bus.name() + "'",
                this::run);
    }

    void start() {
        task.start();
    }

    void wake() {
        LockSupport.unpark(task.thread());
    }

    /** The calls of this thread into drivers. */
    DriverCall flight() {
        return flight;
    }

    /** Leaves this thread to itself; it does not interrupt, which could break what drivers share. */
    void abandon(String reason) {
        task.abandon(reason);
    }

    private void run() {
        RealTime.favour(NICE);
        try {
            for (long due = bus.step(flight); bus.isServedBy(this); due = bus.step(flight)) {
                if (task.isCancelled()) {
                    bus.close();
                } else {
                    clock.parkUntil(due);
                }
                Thread.interrupted(); // a flag that foreign code left behind would turn waiting into spinning
            }
        } catch (CallAbandonedException e) {
            bus.released(flight);
        }
    }
}
