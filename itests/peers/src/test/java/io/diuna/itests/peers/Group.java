// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Hears what is sent to one address alone: one of this machine, of a multicast group, or any. */
final class Group implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SILENCE_MILLIS = 200;

    private final MulticastSocket socket;

    /** Joins the group, on interface {@code v0}, if it is one. */
    Group(String address, int port) throws IOException {
        InetAddress at = InetAddress.getByName(address);
        socket = new MulticastSocket(new InetSocketAddress(at, port));
        socket.setReceiveBufferSize(1 << 22);
        if (at.isMulticastAddress()) {
            socket.joinGroup(new InetSocketAddress(at, port), NetworkInterface.getByName("v0"));
        }
    }

    /** The next datagram. */
    byte[] next() throws IOException {
        byte[] next = receive(PATIENCE_MILLIS);
        assertThat(next).isNotEmpty();
        return next;
    }

    /** The next datagram, or nothing when there is none. */
    byte[] nextOrNothing() throws IOException {
        return receive(SILENCE_MILLIS);
    }

    private byte[] receive(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        socket.setSoTimeout(millis);
        try {
            socket.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        } catch (SocketTimeoutException e) {
            return new byte[0];
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
