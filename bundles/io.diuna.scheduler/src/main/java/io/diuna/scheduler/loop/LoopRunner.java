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
 * Runs the frame loop on the frame thread until it is closed. After a failed frame the loop is run again, on the same
 * grid.
 */
public final class LoopRunner implements AutoCloseable {

    /** Steps in one call of {@link #steps}. */
    private static final int STEPS = 16;

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

    /** Any thread: the state of the frame thread. After a failure the next run has another id. */
    public TaskStatus status() {
        return task.status();
    }

    private void run() {
        if (!prepared) {
            prepared = true;
            prologue.run();
        }
        while (isOpen()) {
            steps();
        }
    }

    /** A method of its own: the JVM compiles methods that are called often, and endless loops only after many rounds. */
    private void steps() {
        for (int i = 0; i < STEPS && isOpen(); i++) {
            step();
        }
    }

    private boolean isOpen() {
        return !closed && !task.isCancelled();
    }

    private void step() {
        clock.parkUntil(loop.step(clock.nanos()));
        Thread.interrupted(); // an interrupt flag that foreign code left set would turn parking into spinning
    }

    /** Ends the frame thread. No further frame is shown after this returns. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(task.thread());
        task.join(CLOSE_LIMIT);
    }
}
