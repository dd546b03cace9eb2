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

/** Art-Net discovery: sends ArtPoll and collects ArtPollReply packets. */
public final class ArtnetDiscovery {

    /** Upper bound of the result, against a flood of replies. */
    private static final int MOST_NODES = 1000;

    private static final int BUFFER = 1024;

    /** Period of the interrupt check: an interrupt does not end the wait for a packet. */
    private static final long INTERRUPT_CHECK_MILLIS = 100;

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
        // nodes reply to port 6454, not to the sender's port; so the port is shared with other programs
        try (DatagramSocket socket = new DatagramSocket((SocketAddress) null)) {
            socket.setReuseAddress(true);
            socket.setBroadcast(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), ArtnetSender.PORT));
            sendPoll(socket, to);
            return collect(socket, limit);
        } catch (BindException e) {
            throw new HardwareException(
                    "UDP port " + ArtnetSender.PORT + ", where controllers reply, is in use by another program ("
                            + e.getMessage() + "); stop that program and search again",
                    e);
        } catch (IOException e) {
            throw new HardwareException(
                    "Cannot search for Art-Net controllers (" + e.getMessage() + "); check this machine's network", e);
        }
    }

    private static void sendPoll(DatagramSocket socket, List<InetSocketAddress> to) throws IOException {
        ByteBuffer poll = ByteBuffer.allocate(ArtnetPacket.LONGEST);
        ArtnetPacket.poll(poll);
        IOException failure = null;
        int sent = 0;
        for (InetSocketAddress one : to) {
            try {
                if (one.isUnresolved()) {
                    throw new UnknownHostException("host " + one.getHostString() + " not found");
                }
                socket.send(new DatagramPacket(poll.array(), poll.limit(), one));
                sent++;
            } catch (IOException e) { // the other networks may still be up
                failure = e;
            }
        }
        if (sent == 0 && failure != null) {
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
            socket.setSoTimeout((int) Math.min(left, INTERRUPT_CHECK_MILLIS));
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
