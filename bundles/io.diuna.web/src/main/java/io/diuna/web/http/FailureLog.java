// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.api.DiunaException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what must not happen: the first at once, then at most one each ten seconds. Any thread may call. */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final LongSupplier nanos;
    private long last;
    private int logged;
    private int hidden;

    /** @param nanos the clock, such as {@link System#nanoTime} */
    public FailureLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Logs a fault, or counts it.
     *
     * @param what what was being done
     */
    public synchronized void log(String what, Throwable failure) {
        if (isTime()) {
            LOG.error("{} failed; {} more failures were not logged since the last one", what, hidden, failure);
            hidden = 0;
        }
    }

    /** The same for what Diuna has words for: these, and those of its cause, without the way to it. */
    public synchronized void log(String what, DiunaException failure) {
        if (isTime()) {
            Throwable cause = failure.getCause();
            String why = cause == null ? failure.getMessage() : failure.getMessage() + " (" + cause + ")";
            LOG.warn("{} failed: {}; {} more failures were not logged since the last one", what, why, hidden);
            hidden = 0;
        }
    }

    private boolean isTime() {
        long now = nanos.getAsLong();
        if (logged > 0 && now - last < PAUSE_NANOS) {
            hidden++;
            return false;
        }
        last = now;
        logged++;
        return true;
    }

    /** How many failures were logged until now. */
    public synchronized int logged() {
        return logged;
    }
}
