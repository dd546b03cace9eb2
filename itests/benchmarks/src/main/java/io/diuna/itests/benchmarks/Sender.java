// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;

/** Sends wire images over the loopback, cut as DDP cuts them: a header of 10 bytes and 480 pixels a datagram. */
final class Sender implements Closeable {

    private static final int HEADER = 10;
    private static final int PAYLOAD = 480 * 3;
    private static final byte VERSION = 0x40;
    private static final byte PUSH = 0x01;

    private final DatagramChannel receiver;
    private final DatagramChannel channel;
    private final ByteBuffer datagram =
            ByteBuffer.allocateDirect(HEADER + PAYLOAD).order(ByteOrder.BIG_ENDIAN);
    private int sequence;

    Sender() throws IOException {
        receiver = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel = DatagramChannel.open().connect(receiver.getLocalAddress());
        Thread reader = new Thread(this::receive, "receiver");
        reader.setDaemon(true);
        reader.start();
    }

    void send(byte[] wire) throws IOException {
        sequence = sequence % 15 + 1;
        for (int at = 0; at < wire.length; at += PAYLOAD) {
            int length = Math.min(PAYLOAD, wire.length - at);
            boolean last = at + length == wire.length;
            datagram.clear();
            datagram.put(last ? (byte) (VERSION | PUSH) : VERSION).put((byte) sequence);
            datagram.put((byte) 0x0B).put((byte) 1).putInt(at).putShort((short) length);
            datagram.put(wire, at, length).flip();
            channel.write(datagram);
        }
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(HEADER + PAYLOAD);
        try {
            while (receiver.isOpen()) {
                receiver.receive(buffer.clear());
            }
        } catch (IOException e) {
            // closed: the benchmark is over
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        receiver.close();
    }
}
