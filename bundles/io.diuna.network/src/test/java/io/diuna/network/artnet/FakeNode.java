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

/** A receiver on this machine that answers one ArtPoll with {@link ArtnetPacketTest#answer}. */
public final class FakeNode implements AutoCloseable {

    private final Loopback loopback = new Loopback();
    private final CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> {
        byte[] poll = loopback.datagrams().get(0);
        answer(ArtnetPacketTest.answer());
        return poll;
    });

    /** Where it is to be asked. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), loopback.port());
    }

    /** What it was asked. */
    public byte[] heard() {
        return heard.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Tells everybody on this machine who listens for Art-Net: the port may be shared. */
    static void answer(byte[] packet) {
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
