// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** Controller for DDP on this machine: it keeps the newest picture, as LEDs do. */
public final class DdpReceiver implements AutoCloseable {

    private static final int HEADER = 10;
    private static final int LONGEST = 1_500;

    private final DatagramSocket socket =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private volatile byte[] picture = new byte[0];

    public DdpReceiver() throws IOException {
        Thread thread = new Thread(this::receive, "ddp-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Forgets the picture, as LEDs do without power. */
    public void reset() {
        picture = new byte[0];
    }

    /** Returns true if no LED is lit. */
    public boolean isDark() {
        for (byte level : picture) {
            if (level != 0) {
                return false;
            }
        }
        return true;
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST);
                socket.receive(packet);
                picture = Arrays.copyOfRange(packet.getData(), HEADER, Math.max(HEADER, packet.getLength()));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
