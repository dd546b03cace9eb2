// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.HardwareException;
import io.diuna.network.fpp.FppPings;
import io.diuna.network.udp.Loopback;
import io.diuna.network.wled.FakeWled;
import io.diuna.platform.network.FoundService;
import io.diuna.platform.network.ServiceSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ControllerSearchTest {

    private static final int SEARCHES = 30;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final InetSocketAddress UNKNOWN = InetSocketAddress.createUnresolved("no-such-player", 32320);

    private static int freePort() throws SocketException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Player on the loopback interface that answers one ping. */
    private static List<FoundReceiver> searchWithPlayer(ServiceSearch services) throws SocketException {
        List<FoundReceiver> found = List.of();
        int port = freePort();
        // On a busy machine the answers may come after the limit.
        for (int search = 0; search < SEARCHES && found.isEmpty(); search++) {
            try (Loopback player = new Loopback()) {
                CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
                    player.datagrams();
                    answer(FppPings.ping(3, 7, "fpp", "8.3", "Raspberry Pi 4"), port);
                });
                ControllerSearch tested = new ControllerSearch(
                        () -> List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), player.port())), port);
                tested.services = services;
                found = tested.search(LIMIT);
                assertThat(answer).succeedsWithin(Duration.ofSeconds(60));
            }
        }
        return found;
    }

    private static void answer(byte[] ping, int port) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(ping, ping.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsPlayersByTheirPing() throws SocketException {
        assertThat(searchWithPlayer((type, limit) -> List.of()))
                .containsExactly(FoundReceiver.of("127.0.0.1", "fpp", "Raspberry Pi 4, FPP 8.3"));
    }

    @Test
    void findsWledWithTheNumberOfItsLedsAndEachHostOnce() throws SocketException {
        try (FakeWled wled = new FakeWled(FakeWled.INFO)) {
            ServiceSearch services = (type, limit) -> {
                assertThat(type).isEqualTo("_wled._tcp");
                return List.of(new FoundService(
                        "WLED kitchen", "127.0.0.1", wled.address().getPort(), Map.of()));
            };
            List<FoundReceiver> found = searchWithPlayer(services);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).name()).isIn("Kitchen", "WLED kitchen"); // a busy machine answers too late
            for (int search = 0; search < SEARCHES && found.get(0).pixels().isEmpty(); search++) {
                found = searchWithPlayer(services);
            }
            assertThat(found)
                    .containsExactly(FoundReceiver.of("127.0.0.1", "Kitchen", "WLED 0.15.0")
                            .withPixels(300));
        }
    }

    @Test
    void wledThatGivesNoAnswerIsOfferedByItsNameAndDiunaIsNot() throws SocketException {
        ControllerSearch tested = new ControllerSearch(() -> List.of(UNKNOWN), freePort());
        tested.services = (type, limit) -> List.of(
                new FoundService("Diuna on lamp", "127.0.0.1", 8080, Map.of("product", "Diuna")),
                new FoundService("WLED hall", "127.0.0.1", freeTcp(), Map.of("mac", "a1b2c3d4e5f6")));
        assertThat(tested.search(LIMIT))
                .as("although FPP could not be asked")
                .containsExactly(FoundReceiver.of("127.0.0.1", "WLED hall", "WLED"));
    }

    private static int freeTcp() {
        try {
            return freePort();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatCannotBeAskedIsReportedIfNothingIsFound() throws SocketException {
        ControllerSearch tested = new ControllerSearch(() -> List.of(UNKNOWN), freePort());
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> tested.search(LIMIT))
                .withMessageContaining("Cannot search for FPP controllers")
                .withMessageContaining("no-such-player");
    }
}
