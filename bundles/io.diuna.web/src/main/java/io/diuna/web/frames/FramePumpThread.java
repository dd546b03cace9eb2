// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.api.frame.FrameMonitor;
import io.diuna.web.http.FailureLog;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Drives the pump: a thread that lives as long as somebody watches. */
public final class FramePumpThread implements AutoCloseable {

    /** How many may watch at once. */
    public static final int MOST_VIEWERS = 64;

    private static final long STOP_MILLIS = 1000;

    private final FramePump pump;
    private final FailureLog failures;
    private @Nullable Thread thread;
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
        if (thread == null) {
            thread = new Thread(this::run, "diuna-web-frames");
            thread.setDaemon(true);
            thread.start();
        }
        return true;
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
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        pump.endAll();
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
        }
    }

    private synchronized boolean over() {
        if (closed || pump.viewers() == 0) {
            thread = null;
            return true;
        }
        return false;
    }
}
