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

/** A receiver on this machine that can be switched off and on again, on the same port. */
public final class Loopback implements AutoCloseable {

    /** The address that also hears broadcasts. */
    public static final String EVERYBODY = "0.0.0.0";

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final int DISCARD = 9;
    private static final byte[] LAST = "the last one".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer buffer = ByteBuffer.allocate(2048);
    private final String address;
    private int port;
    private @Nullable DatagramChannel channel;
    private @Nullable DatagramChannel keeper;

    public Loopback() {
        this("127.0.0.1");
    }

    /** One that listens at this address. */
    public Loopback(String address) {
        this(address, 0);
    }

    /** One that listens at this address and port; 0: any that is free. */
    public Loopback(String address, int port) {
        this.address = address;
        this.port = port;
        on();
    }

    /** Listens, on the port it had before if there was one. */
    public void on() {
        if (channel == null) {
            close();
            channel = open();
        }
    }

    /**
     * Listens no more: this machine refuses what is sent to the port. It is kept all the same, or some other socket might be
     * given it, the very one that sends to it among them: a connected socket takes nothing but what its own peer sends.
     */
    public void off() {
        if (channel != null) {
            close();
            keeper = open();
            try {
                keeper.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), DISCARD));
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

    /** As a configuration names it. */
    public String name() {
        return "127.0.0.1:" + port;
    }

    /** What was sent and was not asked for yet; waits until there is something. */
    public List<byte[]> datagrams() {
        List<byte[]> datagrams = arrived();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (datagrams.isEmpty() && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
            datagrams = arrived();
        }
        sendLast();
        while (!isLast(datagrams) && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
            datagrams.addAll(arrived());
        }
        assertThat(isLast(datagrams)).as("the way to port " + port + " is open").isTrue();
        return datagrams.subList(0, datagrams.size() - 1);
    }

    /** A busy machine may deliver later than it is sent to; what was sent before this is there when this is. */
    private void sendLast() {
        try (DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            InetAddress listens = InetAddress.getAllByName(address)[0];
            InetAddress to = listens.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listens;
            sender.send(ByteBuffer.wrap(LAST), new InetSocketAddress(to, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLast(List<byte[]> datagrams) {
        return !datagrams.isEmpty() && Arrays.equals(LAST, datagrams.get(datagrams.size() - 1));
    }

    /** What has arrived and was not asked for yet. */
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
            if (keeper != null) {
                keeper.close();
                keeper = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
