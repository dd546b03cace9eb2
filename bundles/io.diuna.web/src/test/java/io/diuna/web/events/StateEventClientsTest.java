// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.StateEvent;
import io.diuna.web.http.FakeConnection;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateEventClientsTest {

    private final StateEventClients clients = new StateEventClients();
    private final FakeConnection connection = new FakeConnection();

    @Test
    void aClientIsReadyAndThenGetsEachEvent() throws IOException {
        StateEventStream stream = join(connection);
        connection.makeRoom(100);
        stream.onWritePossible();
        clients.send(event(7, EventKind.FRAME_RATE, ""));
        clients.send(event(8, EventKind.ZONE, "left"));
        assertThat(connection.sent())
                .filteredOn(text -> !text.equals("|"))
                .containsExactly(
                        "event: ready\ndata: {}\n\n",
                        "event: frame-rate\nid: 7\n" + data("", 7) + "\n\n",
                        "event: zone\nid: 8\n" + data("left", 8) + "\n\n");
    }

    private static String data(String id, long revision) {
        return "data: {\"id\":\"" + id + "\",\"revision\":" + revision + ",\"time\":\"1970-01-01T00:00:00Z\"}";
    }

    @Test
    void aClientThatDoesNotReadMissesEventsAndOthersDoNot() throws IOException {
        StateEventStream slow = join(connection);
        FakeConnection other = new FakeConnection();
        other.makeRoom(1_000_000);
        join(other).onWritePossible();
        for (int i = 1; i <= 1_000; i++) {
            clients.send(event(i, EventKind.ZONE, "left"));
        }
        assertThat(other.sent())
                .filteredOn(text -> text.startsWith("event: zone"))
                .hasSize(1_000);

        connection.makeRoom(1_000_000);
        slow.onWritePossible();
        assertThat(connection.sent())
                .filteredOn(text -> !text.equals("|"))
                .hasSizeLessThanOrEqualTo(StateEventStream.CAPACITY)
                .startsWith("event: missed\ndata: {}\n\n")
                .last()
                .asString()
                .contains("id: 1000\n");
    }

    @Test
    void aDisconnectedClientIsFoundByTheKeepAlive() throws IOException {
        StateEventStream stream = join(connection);
        connection.makeRoom(100);
        stream.onWritePossible();
        connection.disconnect();
        clients.keepAlive();
        assertThat(connection.completed()).isEqualTo(1);
        clients.send(event(1, EventKind.ZONE, "left"));
        assertThat(connection.sent()).containsExactly("event: ready\ndata: {}\n\n", "|");
    }

    @Test
    void thereIsALimitAndNoClientAfterTheEnd() throws IOException {
        for (int i = 0; i < StateEventClients.MAX_CLIENTS; i++) {
            assertThat(clients.join(StateEventStream.open(new FakeConnection().exchange(), () -> true, clients::leave)))
                    .isTrue();
        }
        assertThat(clients.join(StateEventStream.open(connection.exchange(), () -> true, clients::leave)))
                .isFalse();
        clients.close();
        assertThat(clients.join(StateEventStream.open(connection.exchange(), () -> true, clients::leave)))
                .isFalse();
    }

    private StateEventStream join(FakeConnection to) throws IOException {
        StateEventStream stream = StateEventStream.open(to.exchange(), () -> true, clients::leave);
        assertThat(clients.join(stream)).isTrue();
        return stream;
    }

    private static StateEvent event(long revision, EventKind kind, String id) {
        return new StateEvent(revision, kind, id, Instant.EPOCH);
    }
}
