// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Admission of a stream or WebSocket that stays open: access is checked again every 5 s, so that a login or token that has ended
 * ends its streams as well. Thread-safe.
 */
public final class Admission implements BooleanSupplier {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final BooleanSupplier check;
    private final LongSupplier nanos;
    private long next;
    private boolean allowed = true;

    Admission(BooleanSupplier check, LongSupplier nanos) {
        this.check = check;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + INTERVAL_NANOS;
    }

    /**
     * Creates the admission of a request that was allowed now. It keeps the request's headers, and is checked as for {@code POST}.
     *
     * @param address address of the client
     * @param names names of the request's headers
     * @param header returns a header by its name, or null
     */
    public static Admission of(
            AccessControl access,
            Scope scope,
            String address,
            Collection<String> names,
            UnaryOperator<@Nullable String> header) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : names) {
            String value = header.apply(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Admission(
                () -> access.judge(scope, "POST", address, headers::get) == Verdict.ALLOWED, System::nanoTime);
    }

    /** Has access checked by the next call: a command that changes something comes next. */
    public synchronized void expire() {
        next = nanos.getAsLong();
    }

    /** Returns false if the stream is to end. */
    @Override
    public synchronized boolean getAsBoolean() {
        long now = nanos.getAsLong();
        if (now - next >= 0) {
            next = now + INTERVAL_NANOS;
            allowed = check.getAsBoolean();
        }
        return allowed;
    }
}
