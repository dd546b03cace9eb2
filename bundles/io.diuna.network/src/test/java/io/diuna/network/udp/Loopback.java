// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UDP receiver on this machine that can be switched off and on again, on the same port. */
public final class Loopback implements AutoCloseable {

    /** Wildcard address, which also receives broadcasts. */
    public static final String ANY_ADDRESS = "0.0.0.0";

    private static final long TIMEOUT_NANOS = 30_000_000_000L;
    private static final int DISCARD = 9;
    private static final byte[] MARKER = "marker".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer buffer = ByteBuffer.allocate(2048);
    private final String address;
    private int port;
    private @Nullable DatagramChannel channel;
    private @Nullable DatagramChannel reservation;

    public Loopback() {
        this("127.0.0.1");
    }

    /** Listens at this address, on any free port. */
    public Loopback(String address) {
        this(address, 0);
    }

    /** Listens at this address and port; 0: any free port. */
    public Loopback(String address, int port) {
        this.address = address;
        this.port = port;
        on();
    }

    /** Opens the socket, on the same port as before. */
    public void on() {
        if (channel == null) {
            close();
            channel = open();
        }
    }

    /**
     * Stops receiving: the system refuses packets to the port. A socket connected to another peer keeps the port reserved;
     * otherwise the system might assign it to another socket, even to the sender's own.
     */
    public void off() {
        if (channel != null) {
            close();
            reservation = open();
            try {
                reservation.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), DISCARD));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private DatagramChannel open() {
        try {
            DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
            opened.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20);
            opened.bind(new InetSocketAddress(address, port));
            opened.configureBlocking(false);
            port = ((InetSocketAddress) opened.getLocalAddress()).getPort();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Returns {@code host:port}, as in a configuration. */
    public String name() {
        return "127.0.0.1:" + port;
    }

    /** Returns all datagrams since the last call; waits for at least one. */
    public List<byte[]> datagrams() {
        List<byte[]> datagrams = arrived();
        long until = System.nanoTime() + TIMEOUT_NANOS;
        while (datagrams.isEmpty() && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
            datagrams = arrived();
        }
        sendMarker();
        while (!endsWithMarker(datagrams) && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
            datagrams.addAll(arrived());
        }
        assertThat(endsWithMarker(datagrams))
                .as("the marker arrives at port " + port)
                .isTrue();
        return datagrams.subList(0, datagrams.size() - 1);
    }

    /** Sends a marker. Delivery may be late on a busy machine, but datagrams sent earlier arrive before the marker. */
    private void sendMarker() {
        try (DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            InetAddress bound = InetAddress.getAllByName(address)[0];
            InetAddress to = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
            sender.send(ByteBuffer.wrap(MARKER), new InetSocketAddress(to, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithMarker(List<byte[]> datagrams) {
        return !datagrams.isEmpty() && Arrays.equals(MARKER, datagrams.get(datagrams.size() - 1));
    }

    /** Returns the datagrams that have arrived since the last call, without waiting. */
    public List<byte[]> arrived() {
        List<byte[]> datagrams = new ArrayList<>();
        try {
            DatagramChannel open = channel;
            while (open != null && open.receive(buffer.clear()) != null) {
                byte[] datagram = new byte[buffer.flip().remaining()];
                buffer.get(datagram);
                datagrams.add(datagram);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return datagrams;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
            if (reservation != null) {
                reservation.close();
                reservation = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
