// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes in what is sent to it and writes it as a pcap file, as if it had been sent to a port of choice. */
final class Capture implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SILENCE_MILLIS = 200;
    private static final int AROUND = 28;
    private static final int RAW_IP = 101;

    private final DatagramSocket socket;
    private final List<byte[]> datagrams = new ArrayList<>();

    Capture() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            socket.setReceiveBufferSize(1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /**
     * All that has come: so many, for which it waits, and what comes soon after them.
     *
     * @param count of how many it is known that they come
     */
    List<byte[]> datagrams(int count) {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        try {
            while (true) {
                socket.setSoTimeout(datagrams.size() < count ? PATIENCE_MILLIS : SILENCE_MILLIS);
                socket.receive(packet);
                datagrams.add(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketTimeoutException e) {
            return datagrams;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what has come, of which it is known that it is so much at least. */
    Path pcap(String name, int port, int count) throws IOException {
        List<byte[]> all = datagrams(count);
        int size =
                all.stream().mapToInt(datagram -> 16 + AROUND + datagram.length).sum();
        ByteBuffer file = ByteBuffer.allocate(24 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(RAW_IP);
        for (int i = 0; i < all.size(); i++) {
            byte[] datagram = all.get(i);
            int length = AROUND + datagram.length;
            file.order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(1)
                    .putInt(i)
                    .putInt(length)
                    .putInt(length);
            file.order(ByteOrder.BIG_ENDIAN);
            file.putShort((short) 0x4500).putShort((short) length).putInt(i << 16); // IPv4
            file.put((byte) 64)
                    .put((byte) 17)
                    .putShort((short) 0)
                    .putInt(0x7F000001)
                    .putInt(0x7F000001);
            file.putShort((short) 40_000).putShort((short) port); // UDP
            file.putShort((short) (length - 20)).putShort((short) 0).put(datagram);
        }
        return Files.write(Path.of("target", name), file.array());
    }

    @Override
    public void close() {
        socket.close();
    }
}
