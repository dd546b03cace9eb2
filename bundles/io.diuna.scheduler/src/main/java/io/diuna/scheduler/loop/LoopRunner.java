// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import java.util.concurrent.locks.LockSupport;

/** Runs a loop on the frame thread until it is closed. */
public final class LoopRunner implements AutoCloseable {

    private static final long CLOSE_MILLIS = 1_000;

    private final FrameLoop loop;
    private final Clock clock;
    private final Runnable prologue;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param prologue is run on the frame thread before the first frame
     */
    public LoopRunner(FrameLoop loop, Clock clock, Runnable prologue) {
        this.loop = loop;
        this.clock = clock;
        this.prologue = prologue;
        thread = new Thread(this::run, "diuna-frame");
        thread.setDaemon(true);
    }

    /** Starts the frame thread. */
    public void start() {
        thread.start();
    }

    private void run() {
        prologue.run();
        while (!closed) {
            clock.parkUntil(loop.step(clock.nanos()));
        }
    }

    /** Ends the frame thread; when this returns, no further frame is shown. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
