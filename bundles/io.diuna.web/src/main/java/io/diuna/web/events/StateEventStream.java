// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.events;

import io.diuna.web.http.EventStream;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stream of state events to one client, with a bounded queue. When it is full, all waiting events are replaced by one
 * {@code missed} event, after which the client reads all state anew. Any thread may call.
 */
public final class StateEventStream extends EventStream {

    /** Number of events that wait for one client. */
    static final int CAPACITY = 256;

    private final Consumer<StateEventStream> onGone;
    private final Deque<byte[]> events = new ArrayDeque<>();

    private StateEventStream(AsyncContext exchange, BooleanSupplier admission, Consumer<StateEventStream> onGone)
            throws IOException {
        super(exchange, admission);
        this.onGone = onGone;
    }

    /**
     * Opens a stream on a request that is already asynchronous.
     *
     * @param admission returns false when the client may not read any more
     * @param onGone callback for the end of the stream; called at least once, on any thread
     */
    public static StateEventStream open(
            AsyncContext exchange, BooleanSupplier admission, Consumer<StateEventStream> onGone) throws IOException {
        StateEventStream stream = new StateEventStream(exchange, admission, onGone);
        stream.attach();
        return stream;
    }

    /** Adds an event; never blocks. */
    public synchronized void add(byte[] event) {
        if (events.size() == CAPACITY) {
            events.clear();
            events.add(StateEventText.MISSED);
        } else {
            events.add(event);
        }
        drain();
    }

    /** Adds a keep-alive comment unless events are waiting; never blocks. */
    public synchronized void keepAlive() {
        if (events.isEmpty()) {
            events.add(StateEventText.KEEP_ALIVE);
        }
        drain();
    }

    @Override
    protected byte @Nullable [] next() {
        return events.pollFirst();
    }

    @Override
    protected void onGone() {
        onGone.accept(this);
    }
}
