// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.scheduler.base.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a loop on the frame thread until it is closed. Should a frame fail, the loop is run again, on the same grid: it holds
 * its place itself.
 */
public final class LoopRunner implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final FrameLoop loop;
    private final Clock clock;
    private final Runnable prologue;
    private final Task task;
    private boolean prepared;
    private volatile boolean closed;

    /**
     * @param tasks makes the frame thread
     * @param prologue is run on the frame thread before the first frame
     */
    public LoopRunner(TaskScope tasks, FrameLoop loop, Clock clock, Runnable prologue) {
        this.loop = loop;
        this.clock = clock;
        this.prologue = prologue;
        task = tasks.loop(TaskCategory.RENDER, "diuna-frame", "The frame loop", this::run);
    }

    /** Starts the frame thread. */
    public void start() {
        task.start();
    }

    /** How the frame thread does; a run that failed is followed by one of another id. */
    public TaskStatus status() {
        return task.status();
    }

    private void run() {
        if (!prepared) {
            prepared = true;
            prologue.run();
        }
        while (!closed && !task.isCancelled()) {
            clock.parkUntil(loop.step(clock.nanos()));
            Thread.interrupted(); // a flag that foreign code has set would turn waiting into spinning
        }
    }

    /** Ends the frame thread; when this returns, no further frame is shown. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(task.thread());
        task.join(CLOSE_LIMIT);
    }
}
