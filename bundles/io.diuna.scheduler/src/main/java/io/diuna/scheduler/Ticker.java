// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something again and again, whatever goes wrong, until it is closed. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long CLOSE_MILLIS = 1_000;

    private final Runnable work;
    private final long pauseNanos;
    private final Thread thread;
    private volatile boolean closed;
    private boolean complained;

    Ticker(String name, long pauseMillis, Runnable work) {
        this.work = work;
        this.pauseNanos = TimeUnit.MILLISECONDS.toNanos(pauseMillis);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                work.run();
            } catch (RuntimeException | Error e) { // it must go on: nobody else does this work
                if (!complained) {
                    LOG.error("{} failed and goes on; it will not tell again", thread.getName(), e);
                    complained = true;
                }
            }
            LockSupport.parkNanos(this, pauseNanos);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
