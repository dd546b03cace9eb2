// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.api.strip.HardwareException;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks who speaks Art-Net. */
public final class ArtnetDiscovery {

    /** A list for people, and a limit for whoever floods the network. */
    private static final int MOST_NODES = 1000;

    private static final int BUFFER = 1024;

    /** So often it looks whether it is interrupted: an interrupt does not end the wait for a packet. */
    private static final long LOOK_MILLIS = 100;

    private ArtnetDiscovery() {}

    /**
     * Sends ArtPoll and collects who answers. Waits all the time, unless its thread is interrupted.
     *
     * @param to receivers or broadcast addresses
     * @param limit how long answers are waited for; 3 s is what Art-Net lets receivers take
     * @return who has answered, each once, in the order of the answers
     * @throws HardwareException when it can be sent to none of them, or when another program keeps the port for itself
     */
    public static List<ArtnetNode> poll(List<InetSocketAddress> to, Duration limit) {
        // receivers answer to the port of Art-Net, not to the one that asked, so it is shared with others on this
        // machine
        try (DatagramSocket socket = new DatagramSocket((SocketAddress) null)) {
            socket.setReuseAddress(true);
            socket.setBroadcast(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), ArtnetSender.PORT));
            ask(socket, to);
            return collect(socket, limit);
        } catch (BindException e) {
            throw new HardwareException(
                    "Another program keeps UDP port " + ArtnetSender.PORT + ", to which receivers answer, for itself ("
                            + e.getMessage() + "); stop it meanwhile",
                    e);
        } catch (IOException e) {
            throw new HardwareException(
                    "Cannot ask who speaks Art-Net (" + e.getMessage() + "); check this machine's network", e);
        }
    }

    private static void ask(DatagramSocket socket, List<InetSocketAddress> to) throws IOException {
        ByteBuffer poll = ByteBuffer.allocate(ArtnetPacket.LONGEST);
        ArtnetPacket.poll(poll);
        IOException failure = null;
        int asked = 0;
        for (InetSocketAddress one : to) {
            try {
                if (one.isUnresolved()) {
                    throw new UnknownHostException("nobody knows the name " + one.getHostString());
                }
                socket.send(new DatagramPacket(poll.array(), poll.limit(), one));
                asked++;
            } catch (IOException e) { // one network may be down while another one is not
                failure = e;
            }
        }
        if (asked == 0 && failure != null) {
            throw failure;
        }
    }

    private static List<ArtnetNode> collect(DatagramSocket socket, Duration limit) throws IOException {
        Set<ArtnetNode> nodes = new LinkedHashSet<>();
        DatagramPacket packet = new DatagramPacket(new byte[BUFFER], BUFFER);
        long until = System.nanoTime() + limit.toNanos();
        while (nodes.size() < MOST_NODES && !Thread.currentThread().isInterrupted()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            socket.setSoTimeout((int) Math.min(left, LOOK_MILLIS));
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                continue;
            }
            ArtnetNode node = ArtnetNode.parse(packet.getData(), packet.getLength());
            if (node != null) {
                nodes.add(node);
            }
        }
        return new ArrayList<>(nodes);
    }
}
