// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.diuna.api.ConfigurationException;
import io.diuna.wled.sync.SyncPeer;
import io.diuna.wled.sync.SyncTargets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two devices that follow each other. */
class SyncPeerTest {

    private static final int LIMIT_MILLIS = 30_000;

    private final TestDevice one = new TestDevice();

    @Test
    void sendsEachStateOnceAndNotWhatItFollows() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SyncPeer peer = peer(one, socket, other.getLocalPort())) {
            one.post("{\"bri\":77,\"seg\":{\"id\":0,\"fx\":1,\"col\":[[255,0,0]]}}");
            peer.changed();
            byte[] packet = received(other);
            assertThat(packet[2]).isEqualTo((byte) 77);
            peer.changed();
            one.post("{\"bri\":78}");
            peer.changed();
            assertThat(received(other)[2]).as("the same was not sent again").isEqualTo((byte) 78);

            TestDevice two = new TestDevice();
            try (SyncPeer follower =
                    peer(two, new DatagramSocket(0, InetAddress.getLoopbackAddress()), other.getLocalPort())) {
                follower.follow(packet, packet.length);
                assertThat(two.state().getInt("bri")).isEqualTo(77);
                assertThat(two.segment(0).getInt("fx")).isEqualTo(1);
                assertThat(two.look("left").color()).isEqualTo(0xFF0000);
                follower.changed();
                two.post("{\"bri\":79}");
                follower.changed();
                assertThat(received(other)[2])
                        .as("what it follows was not sent on")
                        .isEqualTo((byte) 79);
            }
            other.setSoTimeout(1);
            assertThatThrownBy(() -> other.receive(new DatagramPacket(new byte[9], 9)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPacketThatCannotBeFollowedChangesNothing() throws IOException {
        try (SyncPeer peer = peer(one, new DatagramSocket(0, InetAddress.getLoopbackAddress()), 9)) {
            var before = one.state();
            peer.follow(new byte[1_472], 10);
            peer.follow(new byte[1_472], 24); // version 0, off
            assertThat(one.state().getBoolean("on")).isFalse();
            assertThat(one.state().getJsonArray("seg")).hasSameSizeAs(before.getJsonArray("seg"));
        }
    }

    @Test
    void readsTargets() {
        assertThat(SyncTargets.parse("192.168.1.20", " ", "127.0.0.1:7"))
                .extracting(InetSocketAddress::getHostString, InetSocketAddress::getPort)
                .containsExactly(tuple("192.168.1.20", 21_324), tuple("127.0.0.1", 7));
        for (String wrong : List.of("127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:x", "no such host!", "http://attic")) {
            assertThatThrownBy(() ->
                            new SyncValidation().check(SyncValidation.PID, null, Map.of("targets", List.of(wrong))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("'" + wrong + "'");
        }
    }

    private SyncPeer peer(TestDevice device, DatagramSocket socket, int target) {
        return new SyncPeer(
                socket,
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), target)),
                1,
                true,
                new SyncedLight(device.device()));
    }

    private static byte[] received(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1_472], 1_472);
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }
}
