// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Discovery of a protocol whose controllers answer to its own UDP port, which is shared with other programs. Answers that come
 * between {@link #send} and {@link #collect} are kept by the system. For one thread.
 */
public final class UdpDiscovery implements AutoCloseable {

    /** Upper bound of the result, against a flood of answers. */
    private static final int MOST_ANSWERS = 1000;

    private static final int BUFFER = 1024;

    /** Period of the interrupt check: an interrupt does not end the wait for a packet. */
    private static final long INTERRUPT_CHECK_MILLIS = 100;

    private final String protocol;
    private final DatagramSocket socket;

    /** Parser of answers. */
    public interface Parser<T> {

        /**
         * Parses a packet.
         *
         * @param packet the received bytes, not modified
         * @param length number of valid bytes
         * @param sender address that it came from
         * @return null if it is another packet
         */
        @Nullable
        T parse(byte[] packet, int length, InetAddress sender);
    }

    /**
     * Opens the port.
     *
     * @param protocol name of the protocol in messages
     * @param port UDP port to which controllers answer
     * @throws HardwareException when another program has exclusive use of the port
     */
    public UdpDiscovery(String protocol, int port) {
        this.protocol = protocol;
        try {
            socket = open(port);
        } catch (BindException e) {
            throw new HardwareException(
                    "UDP port " + port + ", where controllers reply, is in use by another program (" + e.getMessage()
                            + "); stop that program and search again",
                    e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static DatagramSocket open(int port) throws IOException {
        DatagramSocket opened = new DatagramSocket((SocketAddress) null);
        try {
            opened.setReuseAddress(true);
            opened.setBroadcast(true);
            opened.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port));
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Sends the question.
     *
     * @param to controllers, broadcast or multicast addresses
     * @throws HardwareException when it can be sent to none of them
     */
    public void send(byte[] question, List<InetSocketAddress> to) {
        IOException failure = null;
        int sent = 0;
        for (InetSocketAddress one : to) {
            try {
                if (one.isUnresolved()) {
                    throw new UnknownHostException("host " + one.getHostString() + " not found");
                }
                socket.send(new DatagramPacket(question, question.length, one));
                sent++;
            } catch (IOException e) { // the other networks may still be up
                failure = e;
            }
        }
        if (sent == 0 && failure != null) {
            throw failed(failure);
        }
    }

    /**
     * Collects the answers. Blocks for the whole limit unless the thread is interrupted.
     *
     * @return the answers without duplicates, in the order in which they came
     * @throws HardwareException when the socket fails
     */
    public <T> List<T> collect(Parser<T> parser, Duration limit) {
        try {
            return receive(parser, limit);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private <T> List<T> receive(Parser<T> parser, Duration limit) throws IOException {
        Set<T> answers = new LinkedHashSet<>();
        DatagramPacket packet = new DatagramPacket(new byte[BUFFER], BUFFER);
        long until = System.nanoTime() + limit.toNanos();
        while (answers.size() < MOST_ANSWERS && !Thread.currentThread().isInterrupted()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            socket.setSoTimeout((int) Math.min(left, INTERRUPT_CHECK_MILLIS));
            packet.setLength(BUFFER);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                continue;
            }
            T answer = parser.parse(packet.getData(), packet.getLength(), packet.getAddress());
            if (answer != null) {
                answers.add(answer);
            }
        }
        return new ArrayList<>(answers);
    }

    private HardwareException failed(IOException cause) {
        return new HardwareException(
                "Cannot search for " + protocol + " controllers (" + cause.getMessage()
                        + "); check this machine's network",
                cause);
    }

    @Override
    public void close() {
        socket.close();
    }
}
