// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Clients of the WebSocket. Thread-safe. */
public final class LiveClients {

    /** Most clients at once. */
    static final int MOST = 32;

    private final List<LiveClient> clients = new CopyOnWriteArrayList<>();

    /**
     * Adds a client.
     *
     * @param admission returns false when the client has lost its right
     * @return empty if there are too many
     */
    public synchronized Optional<LiveClient> join(ClientLink link, BooleanSupplier admission) {
        if (clients.size() >= MOST) {
            return Optional.empty();
        }
        LiveClient client = new LiveClient(link, admission);
        clients.add(client);
        return Optional.of(client);
    }

    /** Removes a client whose connection has ended. */
    public void leave(LiveClient client) {
        client.setViewing(false);
        clients.remove(client);
    }

    /** Returns the number of clients. */
    public int count() {
        return clients.size();
    }

    /** Returns true if a client wants the live picture. */
    public boolean isViewed() {
        return clients.stream().anyMatch(LiveClient::isViewing);
    }

    /**
     * Sends the state to all clients.
     *
     * @param state writes it; called if there are clients
     */
    public void push(Supplier<String> state) {
        if (!clients.isEmpty()) {
            String text = state.get();
            clients.stream().filter(LiveClient::isAdmitted).forEach(client -> client.push(text));
        }
    }

    /** Sends the live picture to all that want it. */
    public void picture(byte[] bytes) {
        for (LiveClient client : clients) {
            if (client.isViewing() && client.isAdmitted()) {
                client.picture(ByteBuffer.wrap(bytes));
            }
        }
    }

    /** Closes all clients. */
    public void close() {
        clients.forEach(client -> client.close("Diuna stops"));
        clients.clear();
    }
}
