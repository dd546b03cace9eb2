// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.task.ThreadBaseline;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.realtime.RealTime;
import java.util.concurrent.locks.LockSupport;

/** Thread of a bus: steps the bus until there is no strip left, or another thread has replaced it. */
final class BusThread {

    /**
     * Niceness: after the frame thread, before the render threads. A frame that was rendered in time must not be sent
     * late.
     */
    private static final int NICE = -15;

    /** Steps in one call of {@link #steps}. */
    private static final int STEPS = 16;

    private final FrameThreads threads;
    private final Bus bus;
    private final Clock clock;
    private final DriverCall call = new DriverCall();
    private final Task task;
    private final ThreadBaseline baseline;
    private volatile int threadId;

    /** The next deadline in nanoseconds. */
    private long due;

    BusThread(TaskScope tasks, FrameThreads threads, Bus bus, Clock clock) {
        this.threads = threads;
        this.bus = bus;
        this.clock = clock;
        task = tasks.loop(
                TaskCategory.HARDWARE,
                "diuna-strip-" + bus.name(),
                "Sends frames to the drivers of the strips on bus '" + bus.name() + "'",
                this::run);
        baseline = ThreadBaseline.of(task.thread());
    }

    void start() {
        task.start();
    }

    /** Any thread. */
    void wake() {
        LockSupport.unpark(task.thread());
    }

    /** Any thread: the driver call that this thread is in. */
    DriverCall call() {
        return call;
    }

    /**
     * Any thread: leaves this thread to the driver that it hangs in. No interrupt: it could break what drivers share.
     */
    void abandon(String reason) {
        threads.remove(threadId);
        task.abandon(reason);
    }

    private void run() {
        threadId = threads.add(() -> true);
        RealTime.favour(NICE);
        try {
            due = bus.step(call);
            while (bus.isServedBy(this)) {
                steps();
            }
        } catch (CallAbandonedException e) {
            bus.callReturned(call);
        } finally {
            threads.remove(threadId);
        }
    }

    /** A method of its own: the JVM compiles methods that are called often, and endless loops only after many rounds. */
    private void steps() throws CallAbandonedException {
        for (int i = 0; i < STEPS && bus.isServedBy(this); i++) {
            await();
            due = bus.step(call);
        }
    }

    /** Waits until the bus is due. */
    private void await() {
        if (task.isCancelled()) {
            bus.close();
        } else {
            clock.parkUntil(due);
        }
        baseline.restore(); // an interrupt flag that foreign code left set would turn parking into spinning
    }
}
