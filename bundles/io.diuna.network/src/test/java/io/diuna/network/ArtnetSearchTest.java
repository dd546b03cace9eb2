// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.HardwareException;
import io.diuna.network.artnet.FakeNode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtnetSearchTest {

    private static final int SEARCHES = 30;

    /** The reply says 192.0.2.7, where nobody needs to be. */
    @Test
    void findsAReceiverByTheAddressThatItAnswersFrom() {
        List<FoundReceiver> found = List.of();
        // On a busy machine the reply may come after the limit.
        for (int search = 0; search < SEARCHES && found.isEmpty(); search++) {
            try (FakeNode node = new FakeNode()) {
                found = new ArtnetSearch(() -> List.of(node.address())).search(Duration.ofSeconds(1));
                assertThat(node.receivedPoll())
                        .as("ArtPoll of protocol 14")
                        .asHexString()
                        .isEqualTo("4172742D4E6574000020000E0000");
            }
        }
        assertThat(found)
                .containsExactly(FoundReceiver.of("127.0.0.1", "desk", "The desk?s lamp, universes 4660, 4663"));
    }

    @Test
    void anUnknownHostIsReported() {
        InetSocketAddress unknown = InetSocketAddress.createUnresolved("no-such-desk", 6454);
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> new ArtnetSearch(() -> List.of(unknown)).search(Duration.ofSeconds(1)))
                .withMessageContaining("no-such-desk");
    }
}
