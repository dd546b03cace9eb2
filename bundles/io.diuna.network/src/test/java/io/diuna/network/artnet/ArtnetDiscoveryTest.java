// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.strip.HardwareException;
import io.diuna.network.udp.Loopback;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArtnetDiscoveryTest {

    private static final int POLLS = 30;

    @Test
    void listsWhoAnswersOnce() {
        try (Loopback node = new Loopback()) {
            List<ArtnetNode> found = List.of();
            for (int poll = 0; poll < POLLS && found.isEmpty(); poll++) { // a busy machine may answer too late
                CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> answer(node));
                found = ArtnetDiscovery.poll(
                        List.of(
                                InetSocketAddress.createUnresolved("no-such-desk", 6454),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port())),
                        Duration.ofSeconds(1));
                assertThat(answers).succeedsWithin(Duration.ofSeconds(60));
            }
            assertThat(found).extracting(ArtnetNode::address).containsExactly("192.0.2.7");
        }
    }

    private static void answer(Loopback node) {
        byte[] poll = node.datagrams().get(0);
        FakeNode.answer(new byte[5]); // noise
        FakeNode.answer(poll); // everybody hears the question, the asker too
        FakeNode.answer(ArtnetPacketTest.answer());
        FakeNode.answer(ArtnetPacketTest.answer());
    }

    @Test
    void anUnknownNameIsToldInWords() {
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> ArtnetDiscovery.poll(
                        List.of(InetSocketAddress.createUnresolved("no-such-desk", 6454)), Duration.ofSeconds(1)))
                .withMessageContaining("nobody knows the name no-such-desk");
    }

    @Test
    void anInterruptEndsTheWait() {
        try (Loopback node = new Loopback()) {
            Thread.currentThread().interrupt();
            assertThat(ArtnetDiscovery.poll(
                            List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port())),
                            Duration.ofDays(1)))
                    .isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
