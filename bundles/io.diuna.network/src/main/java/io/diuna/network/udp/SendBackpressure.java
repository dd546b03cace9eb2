// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Back-pressure of one socket: waits while the system's send buffer is full, since a large frame is encoded faster than a
 * slow link sends it. The wait is limited to 50 ms a frame. A link that is too slow for all frames, or an address that
 * nobody answers for, keeps the buffer full for seconds; so after a timeout nothing waits for 30 s, and packets are dropped
 * instead. Used by the strip's thread alone; allocates nothing.
 */
public final class SendBackpressure {

    /** Timeout of a frame, for all its datagrams together. */
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long STEP = TimeUnit.MICROSECONDS.toNanos(200);

    /** Time without waits after a timeout. */
    private static final long PENALTY = TimeUnit.SECONDS.toNanos(30);

    private boolean waiting;
    private boolean mayWait;
    private long waitingSince;
    private boolean congested;
    private long congestedAt;

    /** Called when the socket rejects a datagram because its buffer is full. */
    public void begin() {
        if (!waiting) {
            waiting = true;
            waitingSince = System.nanoTime();
            mayWait = !isCongested(waitingSince);
        }
    }

    /** Called at the end of a frame. */
    public void endFrame() {
        waiting = false;
    }

    /** Waits 0.2 ms and returns true to retry, or returns false at once to drop the datagram. */
    public boolean awaitRetry() {
        if (mayWait && System.nanoTime() - waitingSince < LIMIT) {
            LockSupport.parkNanos(this, STEP);
            return true;
        }
        congested = true;
        congestedAt = waitingSince;
        return false;
    }

    /**
     * Returns true if a datagram was dropped in the last 30 s.
     *
     * @param now time of {@link System#nanoTime}
     */
    public boolean isCongested(long now) {
        congested &= now - congestedAt < PENALTY;
        return congested;
    }
}
