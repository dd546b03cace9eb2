// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.events;

import io.diuna.platform.event.StateEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clients of the event stream. No method blocks; any thread may call. */
public final class StateEventClients {

    /** Greatest number of clients at the same time. */
    public static final int MAX_CLIENTS = 64;

    private final List<StateEventStream> streams = new CopyOnWriteArrayList<>();
    private boolean closed;

    /** Adds a client. Returns false if there are too many, or after {@link #close}. */
    public synchronized boolean join(StateEventStream stream) {
        if (closed || isFull()) {
            return false;
        }
        streams.add(stream);
        stream.add(StateEventText.READY);
        return true;
    }

    /** Removes a client. Unknown clients are ignored. */
    public void leave(StateEventStream stream) {
        streams.remove(stream);
    }

    /** Returns true if no more clients are accepted. */
    public boolean isFull() {
        return streams.size() >= MAX_CLIENTS;
    }

    /** Sends an event to all clients. */
    public void send(StateEvent event) {
        if (!streams.isEmpty()) {
            byte[] text = StateEventText.of(event);
            streams.forEach(stream -> stream.add(text));
        }
    }

    /** Tells all clients that events were lost. */
    public void sendMissed() {
        streams.forEach(stream -> stream.add(StateEventText.MISSED));
    }

    /** Sends a keep-alive comment to all clients; a disconnected client is found by it. */
    public void keepAlive() {
        streams.forEach(StateEventStream::keepAlive);
    }

    /** Ends all streams; no client is accepted any more. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        streams.forEach(StateEventStream::end);
        streams.clear();
    }
}
