// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shutdown of one strip: the request, by any thread, and its completion by the bus thread. */
final class EndLatch {

    private final CountDownLatch completed = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile boolean black;

    /**
     * Any thread: has the driver closed with the next step, for good. The strip keeps its picture, unless it is to be
     * black.
     */
    void request() {
        requested = true;
    }

    /** Any thread: as {@link #request}, but shows a black frame before. */
    void requestBlack() {
        black = true;
        requested = true;
    }

    boolean isRequested() {
        return requested;
    }

    boolean isBlack() {
        return black;
    }

    /** The driver was closed, or abandoned; the strip must not be stepped again. */
    void complete() {
        completed.countDown();
    }

    boolean isComplete() {
        return completed.getCount() == 0;
    }

    /** Any thread: waits for the completion. Returns false after the time limit. */
    boolean await(Duration limit) {
        try {
            return completed.await(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isComplete();
        }
    }
}
