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
    void listsEachNodeOnce() {
        try (Loopback node = new Loopback()) {
            List<ArtnetNode> found = List.of();
            // On a busy machine the reply may come after the limit.
            for (int poll = 0; poll < POLLS && found.isEmpty(); poll++) {
                CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> reply(node));
                found = ArtnetDiscovery.poll(
                        List.of(
                                InetSocketAddress.createUnresolved("no-such-desk", 6454),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port())),
                        Duration.ofSeconds(1));
                assertThat(answers).succeedsWithin(Duration.ofSeconds(60));
            }
            assertThat(found).extracting(ArtnetNode::address).containsExactly("127.0.0.1");
        }
    }

    private static void reply(Loopback node) {
        byte[] poll = node.datagrams().get(0);
        FakeNode.reply(new byte[5]); // another packet
        FakeNode.reply(poll); // the broadcast poll also reaches its sender
        FakeNode.reply(ArtnetPacketTest.reply());
        FakeNode.reply(ArtnetPacketTest.reply());
    }

    @Test
    void anUnknownHostIsReported() {
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> ArtnetDiscovery.poll(
                        List.of(InetSocketAddress.createUnresolved("no-such-desk", 6454)), Duration.ofSeconds(1)))
                .withMessageContaining("host no-such-desk not found");
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
