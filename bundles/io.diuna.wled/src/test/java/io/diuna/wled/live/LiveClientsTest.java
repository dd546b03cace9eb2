// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveClientsTest {

    private final LiveClients clients = new LiveClients();
    private final FakeLink link = new FakeLink();
    private final AtomicBoolean admitted = new AtomicBoolean(true);
    private final LiveClient client = clients.join(link, admitted::get).orElseThrow();

    @Test
    void aSlowClientGetsTheNewestStateAndAllAnswers() {
        clients.push(() -> "state 1");
        clients.push(() -> "state 2");
        clients.push(() -> "state 3");
        client.answer("answer");
        link.read();
        assertThat(link.sent).containsExactly("state 1", "answer", "state 3");
    }

    @Test
    void aSlowClientSkipsPictures() {
        client.setViewing(true);
        for (int i = 0; i < 3; i++) {
            clients.picture(new byte[5]);
        }
        link.read();
        clients.picture(new byte[5]);
        assertThat(link.sent).containsExactly("5 bytes", "5 bytes");
    }

    @Test
    void aClientThatDoesNotReadItsAnswersIsClosed() {
        for (int i = 0; i < LiveClient.MOST_ANSWERS + 2; i++) {
            client.answer("answer");
        }
        assertThat(link.sent).containsExactly("answer", "close: The client does not read its answers");
    }

    @Test
    void aClientThatLosesItsRightIsClosed() {
        FakeLink other = new FakeLink();
        clients.join(other, () -> true);
        admitted.set(false);
        clients.push(() -> "state");
        assertThat(link.sent).singleElement().asString().startsWith("close: ");
        assertThat(other.sent).containsExactly("state");
    }

    @Test
    void thereIsAGreatestNumberOfClients() {
        for (int i = 1; i < LiveClients.MOST; i++) {
            assertThat(clients.join(new FakeLink(), () -> true)).isPresent();
        }
        assertThat(clients.join(new FakeLink(), () -> true)).isEmpty();
        clients.leave(client);
        assertThat(clients.count()).isEqualTo(LiveClients.MOST - 1);
        assertThat(clients.join(new FakeLink(), () -> true)).isPresent();
    }

    @Test
    void noStateIsWrittenForNobody() {
        clients.close();
        clients.push(() -> {
            throw new AssertionError();
        });
        assertThat(clients.isViewed()).isFalse();
    }
}
