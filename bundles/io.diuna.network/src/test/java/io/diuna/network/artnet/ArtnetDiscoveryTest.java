// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.strip.HardwareException;
import io.diuna.network.udp.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArtnetDiscoveryTest {

    @Test
    void listsWhoAnswersOnce() {
        try (Loopback node = new Loopback()) {
            CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> {
                byte[] poll = node.datagrams().get(0);
                answer(new byte[5]); // noise
                answer(poll); // everybody hears the question, the asker too
                answer(ArtnetPacketTest.answer());
                answer(ArtnetPacketTest.answer());
            });
            assertThat(ArtnetDiscovery.poll(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()),
                            Duration.ofSeconds(3)))
                    .extracting(ArtnetNode::address)
                    .containsExactly("192.0.2.7");
            assertThat(answers).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void anUnknownNameIsToldInWords() {
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> ArtnetDiscovery.poll(
                        InetSocketAddress.createUnresolved("no-such-desk", 6454), Duration.ofSeconds(1)))
                .withMessageContaining("Nobody knows the name no-such-desk");
    }

    private static void answer(byte[] packet) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.255.255.255", 6454)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
