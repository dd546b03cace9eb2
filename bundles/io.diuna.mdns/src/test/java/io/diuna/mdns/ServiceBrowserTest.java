// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.DiunaException;
import io.diuna.mdns.DnsQuery.Question;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.FoundService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ServiceBrowserTest {

    private static final List<NetworkAddress> HERE = List.of(NetworkAddress.parse("127.0.0.1/8"));
    private static final int SEARCHES = 30;

    @Test
    void findsAServiceAlthoughTheFirstQuestionIsLost() throws SocketException {
        List<FoundService> found = List.of();
        ConcurrentLinkedQueue<List<Question>> asked = new ConcurrentLinkedQueue<>();
        // On a busy machine the answers may come after the limit.
        for (int search = 0; search < SEARCHES && found.isEmpty(); search++) {
            asked.clear();
            DatagramSocket responder = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> answerTheSecond(responder, asked));
            try {
                found = new ServiceBrowser(() -> HERE, (InetSocketAddress) responder.getLocalSocketAddress())
                        .find("_wled._tcp", Duration.ofMillis(1500));
            } finally {
                responder.close();
            }
            assertThat(end).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(found)
                .containsExactly(new FoundService("wled-kitchen", "127.0.0.1", 80, Map.of("mac", "a1b2c3d4e5f6")));
        assertThat(asked.element()).containsExactly(new Question(DnsName.of("_wled._tcp.local"), DnsType.PTR));
    }

    private static void answerTheSecond(DatagramSocket responder, ConcurrentLinkedQueue<List<Question>> asked) {
        byte[] answer = DnsMessages.controllerAnswer();
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        while (!responder.isClosed()) {
            try {
                responder.receive(packet);
                asked.add(DnsQuery.read(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()))
                        .orElseThrow()
                        .questions());
                if (asked.size() == 2) {
                    responder.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void anInterruptEndsTheSearch() throws SocketException {
        try (DatagramSocket nobody = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.currentThread().interrupt();
            assertThat(new ServiceBrowser(() -> HERE, (InetSocketAddress) nobody.getLocalSocketAddress())
                            .find("_wled._tcp", Duration.ofDays(1)))
                    .isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void withoutANetworkItSaysWhy() {
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(
                        () -> new ServiceBrowser(List::of, Responder.GROUP).find("_wled._tcp", Duration.ofSeconds(1)))
                .withMessage("Cannot search for services in the network (it is in no IPv4 network); check this"
                        + " machine's network");
    }
}
