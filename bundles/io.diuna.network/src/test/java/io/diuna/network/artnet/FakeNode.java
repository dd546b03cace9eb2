// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.network.udp.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Art-Net node on the loopback interface that replies to one ArtPoll with {@link ArtnetPacketTest#reply}. */
public final class FakeNode implements AutoCloseable {

    private final Loopback loopback = new Loopback();
    private final CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> {
        byte[] poll = loopback.datagrams().get(0);
        reply(ArtnetPacketTest.reply());
        return poll;
    });

    /** Returns the address to which to send ArtPoll. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), loopback.port());
    }

    /** Returns the received ArtPoll; waits for it. */
    public byte[] receivedPoll() {
        return received.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Broadcasts a packet to all sockets of this machine on the Art-Net port, which may be shared. */
    static void reply(byte[] packet) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.255.255.255", 6454)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        loopback.close();
    }
}
