// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.api.strip.HardwareException;
import io.diuna.network.udp.UdpDiscovery;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Art-Net discovery: sends ArtPoll and collects ArtPollReply packets. */
public final class ArtnetDiscovery {

    private ArtnetDiscovery() {}

    /**
     * Sends ArtPoll and collects the nodes that reply. Blocks for the whole limit unless the thread is interrupted.
     *
     * @param to receivers or broadcast addresses
     * @param limit how long to wait for replies; Art-Net allows nodes 3 s
     * @return the nodes without duplicates, in the order of their replies
     * @throws HardwareException when ArtPoll can be sent to no address, or another program has exclusive use of the port
     */
    public static List<ArtnetNode> poll(List<InetSocketAddress> to, Duration limit) {
        ByteBuffer poll = ByteBuffer.allocate(ArtnetPacket.LONGEST);
        ArtnetPacket.poll(poll);
        // nodes reply to port 6454, not to the sender's port
        try (UdpDiscovery discovery = new UdpDiscovery("Art-Net", ArtnetSender.PORT)) {
            discovery.send(Arrays.copyOf(poll.array(), poll.limit()), to);
            return discovery.collect(ArtnetNode::parse, limit);
        }
    }
}
