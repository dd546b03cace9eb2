// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for room in the system's buffer: a large frame is made faster than a slow wire takes it. But a wire may be slower
 * than all that is sent, and where nobody answers for an address, the system keeps what is sent and takes nothing more for
 * seconds; so whoever has once gone on for too long without taking anything is not waited for again, until all has been
 * well for a while. For one socket, used by the strip's thread alone.
 */
public final class SendBackpressure {

    /** How long one frame waits, all its datagrams together. */
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long STEP = TimeUnit.MICROSECONDS.toNanos(200);

    /** How long it is held against whoever has not taken one. */
    private static final long MEMORY = TimeUnit.SECONDS.toNanos(30);

    private boolean waits;
    private boolean patient;
    private long begun;
    private boolean clogged;
    private long cloggedAt;

    /** A datagram was not taken. */
    public void begin() {
        if (!waits) {
            waits = true;
            begun = System.nanoTime();
            patient = !isClogged(begun);
        }
    }

    /** The frame is over. */
    public void end() {
        waits = false;
    }

    /** Waits a moment, after which it is to be offered again; false when it is to be left out. */
    public boolean pause() {
        if (patient && System.nanoTime() - begun < LIMIT) {
            LockSupport.parkNanos(this, STEP);
            return true;
        }
        clogged = true;
        cloggedAt = begun;
        return false;
    }

    /**
     * Whether something was left out lately.
     *
     * @param now nanoseconds, as {@link System#nanoTime} tells them
     */
    public boolean isClogged(long now) {
        clogged &= now - cloggedAt < MEMORY;
        return clogged;
    }
}
