// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Deadlines of request headers: 10 s from the first byte of a header to its last one. The idle timeout of a server does not bound
 * that, since each byte restarts it. A connection that sends nothing has no deadline here, nor has one whose request is being
 * answered. Any thread may call.
 *
 * @param <C> connection, compared by identity of its equals method
 */
final class HeaderDeadlines<C> {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier clock;
    private final ToLongFunction<C> bytesReceived;
    private final Predicate<C> open;
    private final Map<C, Header> headers = new ConcurrentHashMap<>();

    /**
     * Header that a connection waits for.
     *
     * @param bytes bytes that the connection had received before it
     * @param begun true if more were received since
     * @param since when this was first seen, in nanoseconds
     */
    private record Header(long bytes, boolean begun, long since) {}

    /**
     * @param clock nanoseconds of a monotonic clock
     * @param bytesReceived bytes that a connection has received since it was opened
     * @param open returns false once a connection was closed, or speaks another protocol
     */
    HeaderDeadlines(LongSupplier clock, ToLongFunction<C> bytesReceived, Predicate<C> open) {
        this.clock = clock;
        this.bytesReceived = bytesReceived;
        this.open = open;
    }

    /** A connection waits for a header: it was opened, or its last request was answered. */
    void await(C connection) {
        headers.put(connection, new Header(bytesReceived.applyAsLong(connection), false, 0));
    }

    /** A connection waits for none: the header is complete, or the connection was closed. */
    void clear(C connection) {
        headers.remove(connection);
    }

    /** Returns true while no connection waits for a header. */
    boolean isEmpty() {
        return headers.isEmpty();
    }

    /** Forgets the connections that are not open, and returns those whose header is overdue. To be called once a second. */
    List<C> overdue() {
        headers.keySet().removeIf(open.negate());
        long now = clock.getAsLong();
        List<C> overdue = new ArrayList<>();
        headers.forEach((connection, header) -> {
            if (header.begun()) {
                if (now - header.since() > LIMIT_NANOS) {
                    overdue.add(connection);
                }
            } else if (bytesReceived.applyAsLong(connection) > header.bytes()) {
                headers.replace(connection, header, new Header(header.bytes(), true, now));
            }
        });
        return overdue;
    }
}
