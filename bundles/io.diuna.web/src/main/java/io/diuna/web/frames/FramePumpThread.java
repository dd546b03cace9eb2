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

/** Thread that drives the {@link FramePump}; it runs only while there are viewers. Any thread may call. */
public final class FramePumpThread implements AutoCloseable {

    /** Most viewers at the same time. */
    public static final int MAX_VIEWERS = 64;

    private final FramePump pump;
    private final FailureLog failures;
    private @Nullable TaskScope tasks;
    private @Nullable Task task;
    private boolean closed;

    /** @param monitor returns the frame monitor, or null while there is none */
    public FramePumpThread(Supplier<@Nullable FrameMonitor> monitor, FailureLog failures) {
        this.pump = new FramePump(monitor);
        this.failures = failures;
    }

    /**
     * Adds a viewer.
     *
     * @param fps most frames per second for this viewer
     * @param form form in which it gets the picture
     * @return false if there are too many viewers or the thread is closed; this viewer then gets no events
     */
    public synchronized boolean join(Viewer viewer, int fps, PictureForm form) {
        if (closed || full()) {
            return false;
        }
        pump.join(viewer, fps, form);
        startIfNeeded();
        return true;
    }

    /**
     * Replaces the task scope that the thread runs in. The old thread ends within a second and its scope is closed; viewers
     * stay.
     *
     * @param scope scope of the new thread, closed by this object; null to send nothing until the next call
     */
    public void runIn(@Nullable TaskScope scope) {
        TaskScope before;
        synchronized (this) {
            before = tasks;
            tasks = null; // prevents a start in the old scope
        }
        if (before != null) {
            before.close(); // cancels the task first, so that it counts as cancelled and not as completed
        }
        synchronized (this) {
            task = null;
            tasks = scope;
            startIfNeeded();
        }
    }

    private synchronized void startIfNeeded() {
        if (task == null && tasks != null && pump.viewers() > 0) {
            Task loop =
                    tasks.loop(TaskCategory.API, "diuna-web-frames", "Sends the live picture to viewers", this::run);
            task = loop;
            loop.start();
        }
    }

    /** Returns true if no more viewers are accepted. */
    public boolean full() {
        return pump.viewers() >= MAX_VIEWERS;
    }

    /** Removes a viewer. Unknown viewers are ignored. */
    public void leave(Viewer viewer) {
        pump.leave(viewer);
    }

    /** Ends all streams and the thread, within a second. */
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
        while (!isObsolete()) {
            try {
                pump.step(System.nanoTime());
            } catch (RuntimeException | LinkageError e) {
                failures.log("The live picture", e);
            }
            long now = System.nanoTime();
            long wait = Math.max(0, deadline + pump.pauseNanos() - now);
            deadline = now + wait;
            LockSupport.parkNanos(wait);
            Thread.interrupted(); // clears a stale flag, which would make parkNanos return at once
        }
    }

    private synchronized boolean isObsolete() {
        if (task == null || task.thread() != Thread.currentThread() || task.isCancelled()) {
            return true; // replaced or cancelled
        }
        if (pump.viewers() == 0) {
            task = null;
            return true;
        }
        return false;
    }
}
