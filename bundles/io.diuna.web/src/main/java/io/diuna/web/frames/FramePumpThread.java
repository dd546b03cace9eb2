// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.web.http.FailureLog;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Drives the pump: a thread that lives as long as somebody watches. */
public final class FramePumpThread implements AutoCloseable {

    /** How many may watch at once. */
    public static final int MOST_VIEWERS = 64;

    private final FramePump pump;
    private final FailureLog failures;
    private @Nullable TaskScope tasks;
    private @Nullable Task task;
    private boolean closed;

    /** @param monitor gives the monitor, or null while there is none */
    public FramePumpThread(Supplier<@Nullable FrameMonitor> monitor, FailureLog failures) {
        this.pump = new FramePump(monitor);
        this.failures = failures;
    }

    /**
     * Lets somebody watch.
     *
     * @param fps the most frames a second that it wants
     * @return whether there was a place; if not, nothing is ever offered to this viewer
     */
    public synchronized boolean join(Viewer viewer, int fps) {
        if (closed || full()) {
            return false;
        }
        pump.join(viewer, fps);
        startIfNeeded();
        return true;
    }

    /**
     * Tells where its thread comes from. The one that it has ends, within a second, and these tasks are closed; all views
     * stay.
     *
     * @param scope makes the thread, and is closed here in the end; null while there is none: then nothing is sent
     */
    public void runIn(@Nullable TaskScope scope) {
        TaskScope before;
        synchronized (this) {
            before = tasks;
            tasks = null; // nothing is started meanwhile
        }
        if (before != null) {
            before.close(); // tells the thread to end; one that was let go sooner would seem to have ended by itself
        }
        synchronized (this) {
            task = null;
            tasks = scope;
            startIfNeeded();
        }
    }

    private synchronized void startIfNeeded() {
        if (task == null && tasks != null && pump.viewers() > 0) {
            task = tasks.loop(
                            TaskCategory.API,
                            "diuna-web-frames",
                            "Sends the live picture to those who watch",
                            this::run)
                    .start();
        }
    }

    /** Whether no place is left. */
    public boolean full() {
        return pump.viewers() >= MOST_VIEWERS;
    }

    /** Lets somebody go, if it is there. */
    public void leave(Viewer viewer) {
        pump.leave(viewer);
    }

    /** Ends all views and the thread, within a second. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        runIn(null);
        pump.endAll();
    }

    private void run() {
        long deadline = System.nanoTime();
        while (!over()) {
            try {
                pump.step(System.nanoTime());
            } catch (RuntimeException | LinkageError e) {
                failures.log("The live picture", e);
            }
            long now = System.nanoTime();
            long wait = Math.max(0, deadline + pump.pauseNanos() - now);
            deadline = now + wait;
            LockSupport.parkNanos(wait);
            Thread.interrupted(); // a flag that somebody has left would turn waiting into spinning
        }
    }

    private synchronized boolean over() {
        if (task == null || task.thread() != Thread.currentThread() || task.isCancelled()) {
            return true; // this thread was let go
        }
        if (pump.viewers() == 0) {
            task = null;
            return true;
        }
        return false;
    }
}
