// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.api.strip.HardwareException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks who speaks Art-Net. */
public final class ArtnetDiscovery {

    /** So long receivers may take to answer. */
    public static final Duration ANSWER_TIME = Duration.ofSeconds(3);

    /** A list for people, and a limit for whoever floods the network. */
    private static final int MOST_NODES = 1000;

    private static final int BUFFER = 1024;

    private ArtnetDiscovery() {}

    /**
     * Sends ArtPoll and collects who answers. Waits all the time.
     *
     * @param to a receiver or a broadcast address
     * @param limit how long answers are waited for
     * @return who has answered, each once, in the order of the answers
     * @throws HardwareException when it cannot be sent
     */
    public static List<ArtnetNode> poll(InetSocketAddress to, Duration limit) {
        if (to.isUnresolved()) {
            throw new HardwareException("Nobody knows the name " + to.getHostString()
                    + "; give an address in numbers, as in 192.168.1.255");
        }
        // receivers answer to the port of Art-Net, not to the one that asked, so it is shared with others on this
        // machine
        try (DatagramSocket socket = new DatagramSocket((SocketAddress) null)) {
            socket.setReuseAddress(true);
            socket.setBroadcast(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), ArtnetSender.PORT));
            ByteBuffer poll = ByteBuffer.allocate(ArtnetPacket.LONGEST);
            ArtnetPacket.poll(poll);
            socket.send(new DatagramPacket(poll.array(), poll.limit(), to));
            return collect(socket, limit);
        } catch (IOException e) {
            throw new HardwareException(
                    "Cannot ask " + to + " who speaks Art-Net (" + e.getMessage() + "); check this machine's network",
                    e);
        }
    }

    private static List<ArtnetNode> collect(DatagramSocket socket, Duration limit) throws IOException {
        Set<ArtnetNode> nodes = new LinkedHashSet<>();
        DatagramPacket packet = new DatagramPacket(new byte[BUFFER], BUFFER);
        long until = System.nanoTime() + limit.toNanos();
        while (nodes.size() < MOST_NODES) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            socket.setSoTimeout((int) left);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                break;
            }
            ArtnetNode node = ArtnetNode.parse(packet.getData(), packet.getLength());
            if (node != null) {
                nodes.add(node);
            }
        }
        return new ArrayList<>(nodes);
    }
}
