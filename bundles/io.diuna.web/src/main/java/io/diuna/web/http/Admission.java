// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Admission of a stream that stays open: access is checked again every 5 s, so that a login or token that has ended ends its
 * streams as well. For one thread at a time.
 */
public final class Admission implements BooleanSupplier {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final BooleanSupplier check;
    private final LongSupplier nanos;
    private long next;

    /**
     * Creates the admission of a request that was allowed now.
     *
     * @param check returns true if the request would be allowed
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    Admission(BooleanSupplier check, LongSupplier nanos) {
        this.check = check;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + INTERVAL_NANOS;
    }

    /** Returns false if the stream is to end. */
    @Override
    public boolean getAsBoolean() {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return true;
        }
        next = now + INTERVAL_NANOS;
        return check.getAsBoolean();
    }
}
